package tradeassurance.order.message.model;

import java.util.IllformedLocaleException;
import java.util.Locale;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What people write, and the names of languages that they write it in. */
final class Prose {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_TAG = 35;

    private Prose() {
    }

    /** The text with lines ending in one way; refused where there is none, too much, or what nobody can see. */
    static String text(String given, String pointer) {
        String text = given.replace("\r\n", "\n");
        if (text.isBlank()) {
            throw malformed("there is no text", pointer);
        }
        if (text.length() > LONGEST) {
            throw malformed("a text has at most " + LONGEST + " characters; send more as a document", pointer);
        }
        text.codePoints().filter(Prose::unseen).findFirst().ifPresent(c -> {
            throw malformed(String.format("the text has the character U+%04X, which nobody can see", c), pointer);
        });
        return text;
    }

    /** Controls but for lines and tabs, and what makes letters run in another direction than they do. */
    private static boolean unseen(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t' || c == 0x202D || c == 0x202E
                || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.UNASSIGNED;
    }

    /** A language tag (BCP 47) in its canonical form, such as {@code zh-Hant-TW}. */
    static String language(String given, String pointer) {
        try {
            String tag = new Locale.Builder().setLanguageTag(given).build().toLanguageTag();
            if (given.length() <= LONGEST_TAG && !given.isEmpty() && !tag.startsWith("und") && !tag.startsWith("x-")) {
                return tag;
            }
        } catch (IllformedLocaleException illFormed) {
            throw malformed("no language tag: " + illFormed.getMessage(), pointer);
        }
        throw malformed("name the language by a tag of BCP 47, such as en, zh-Hant or pt-BR", pointer);
    }

    private static Refusal malformed(String detail, String pointer) {
        return new Refusal(Refused.MALFORMED_REQUEST, detail).at(pointer);
    }
}
