package vn.zoneregistry.kit.http;

import java.util.List;
import java.util.Locale;

/** The language of an answer: Vietnamese, or English where the caller prefers it. */
public final class Language {

    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

    private Language() {}

    /** @param acceptLanguage the header as sent; absent or unreadable means Vietnamese */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
