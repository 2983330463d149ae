package tradeassurance.chassis.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Versions as HTTP shows them: {@code "v7"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

    private Versions() {
    }

    public static String tag(long version) {
        return "\"v" + version + "\"";
    }

    /** The version that the caller has seen; null where it does not say, or says {@code *}. */
    public static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "If-Match takes the ETag of the resource, such as \"v7\"");
        }
        return Long.valueOf(tag.group(1));
    }

    /** The same where an edit must not be blind: refused with {@code precondition-required}. */
    public static Long required(@Nullable String ifMatch) {
        Long seen = seen(ifMatch);
        if (seen == null) {
            throw new Refusal(Refused.PRECONDITION_REQUIRED, "send If-Match with the ETag of the version you have seen");
        }
        return seen;
    }
}
