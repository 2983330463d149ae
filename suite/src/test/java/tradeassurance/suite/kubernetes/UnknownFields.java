package tradeassurance.suite.kubernetes;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;

/** Finds what the types of the API have no place for, such as a field that is misspelt. */
final class UnknownFields {

    private static final String REST = "getAdditionalProperties";

    private UnknownFields() {
    }

    /** The paths of the unknown fields; nothing of a resource whose type is not known here (that of an operator). */
    static List<String> of(Object resource) {
        List<String> found = new ArrayList<>();
        if (!(resource instanceof GenericKubernetesResource)) {
            walk(resource, "", found);
        }
        return found;
    }

    private static void walk(Object value, String path, List<String> found) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> walk(each, path + "[]", found));
        } else if (value instanceof Map<?, ?> named) {
            named.forEach((name, each) -> walk(each, path + "/" + name, found));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            for (Method method : value.getClass().getMethods()) {
                if (method.getParameterCount() == 0 && method.getName().startsWith("get")) {
                    Object part = part(value, method);
                    if (method.getName().equals(REST)) {
                        ((Map<?, ?>) part).keySet().forEach(name -> found.add(path + "/" + name));
                    } else if (!(part instanceof Class)) {
                        walk(part, path + "/" + method.getName().substring(3), found);
                    }
                }
            }
        }
    }

    private static Object part(Object value, Method method) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " cannot be read", e);
        }
    }
}
