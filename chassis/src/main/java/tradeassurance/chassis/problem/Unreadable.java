package tradeassurance.chassis.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why JSON cannot be read, in the words of who sent it: what the reader says itself names our classes. */
final class Unreadable {

    private Unreadable() {
    }

    static String because(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return "there is no member " + unknown.getPropertyName() + " here";
        }
        if (unreadable instanceof InvalidFormatException invalid) {
            Class<?> type = invalid.getTargetType();
            return type != null && type.isEnum()
                    ? "this is none of "
                            + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "))
                    : "this value is not of the form that is needed here";
        }
        if (unreadable instanceof StreamConstraintsException) {
            return "it is nested deeper, or has a longer name or number, than is taken";
        }
        if (unreadable instanceof JsonEOFException) {
            return "it ends too early";
        }
        if (unreadable instanceof JsonParseException) {
            return "it is no JSON" + where(unreadable);
        }
        // Of this very class are only those that we throw, whose words are for the caller.
        return unreadable.getClass() == JsonMappingException.class && unreadable.getCause() == null
                ? unreadable.getOriginalMessage()
                : "this value is not of the kind that is needed here";
    }

    private static String where(JsonProcessingException unreadable) {
        return unreadable.getLocation() == null ? ""
                : " at line " + unreadable.getLocation().getLineNr() + ", column " + unreadable.getLocation().getColumnNr();
    }
}
