package tradeassurance.order.message.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.kernel.Sha256;

/**
 * What somebody has written, with its translations. The words of the writer are what counts; a translation says who made it.
 *
 * @param language a tag of BCP 47, canonical
 */
public record Writing(String language, String text, List<Translation> translations) {

    public Writing {
        translations = List.copyOf(translations);
    }

    /** The writing, checked; the faults of a request are named by pointers into it. */
    public static Writing of(String language, String text, List<Translation> translations, Role by) {
        String own = Prose.language(language, "/language");
        Set<String> languages = new HashSet<>(Set.of(own));
        List<Translation> checked = new ArrayList<>();
        for (int i = 0; i < translations.size(); i++) {
            Translation given = translations.get(i);
            String pointer = "/translations/" + i;
            String other = Prose.language(given.language(), pointer + "/language");
            if (!languages.add(other)) {
                throw new Refusal(Refused.MALFORMED_REQUEST, "there is a text in " + other + " already")
                        .at(pointer + "/language");
            }
            requireAuthor(given.author(), by, pointer + "/author");
            checked.add(new Translation(other, given.author(), Prose.text(given.text(), pointer + "/text")));
        }
        return new Writing(own, Prose.text(text, "/text"), checked);
    }

    /** Nobody passes a translation off as that of somebody else. */
    private static void requireAuthor(TranslationAuthor author, Role by, String pointer) {
        TranslationAuthor self = by == Role.MEDIATOR ? TranslationAuthor.MEDIATOR : TranslationAuthor.PARTY;
        if (author != self && author != TranslationAuthor.MACHINE) {
            throw new Refusal(Refused.FORBIDDEN, "a translation of yours is by " + self + " or MACHINE").at(pointer);
        }
    }

    /** SHA-256 in hexadecimal over all that is written and what is attached, each part preceded by its length. */
    public String sha256(List<String> attachments) {
        List<String> parts = new ArrayList<>(List.of(language, text));
        translations.forEach(each -> parts.addAll(List.of(each.language(), each.author().name(), each.text())));
        parts.add(String.valueOf(attachments.size()));
        parts.addAll(attachments);
        return Sha256.of(parts);
    }
}
