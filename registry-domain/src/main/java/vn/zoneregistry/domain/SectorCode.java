package vn.zoneregistry.domain;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of the Vietnamese industrial classification by its form: section letter and up to five digits, {@code C16}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-V](\\d{2,5})?")
@ReportAsSingleViolation
public @interface SectorCode {

    String message() default
            "bad-sector-code|phải là mã ngành VSIC như C hoặc C16|must be a VSIC code such as C or C16";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
