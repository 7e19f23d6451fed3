package vn.zoneregistry.domain;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** An enterprise's tax code: ten digits, the last one a check digit, and {@code -001} to {@code -999} for a branch. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TaxCode.Check.class)
public @interface TaxCode {

    String message() default
            "bad-tax-code|phải gồm 10 chữ số với số kiểm tra đúng, chi nhánh thêm -001 đến -999"
                    + "|must be 10 digits with the right check digit; a branch adds -001 to -999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself. */
    final class Check implements ConstraintValidator<TaxCode, String> {

        private static final Pattern FORM = Pattern.compile("(\\d{10})(-(?!000)\\d{3})?");
        private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || FORM.matcher(code).matches() && isAssigned(code.substring(0, 10));
        }

        /** A remainder of 0 would need the check digit 10, so such numbers are never assigned. */
        private static boolean isAssigned(String digits) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
            }
            int remainder = sum % 11;
            return remainder != 0
                    && Character.digit(digits.charAt(9), 10) == 10 - remainder
                    && !digits.substring(2, 9).equals("0000000");
        }
    }
}
