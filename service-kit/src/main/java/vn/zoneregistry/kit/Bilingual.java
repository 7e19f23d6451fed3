package vn.zoneregistry.kit;

import java.util.Locale;

/** One message in the two languages that every service answers in; Vietnamese unless the caller asks for English. */
public record Bilingual(String vi, String en) {

    /** The text in {@code language}; anything but English reads Vietnamese. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : vi;
    }

    /** The same message with {@link String#format} placeholders filled in both languages. */
    public Bilingual with(Object... arguments) {
        return new Bilingual(vi.formatted(arguments), en.formatted(arguments));
    }
}
