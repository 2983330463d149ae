package tradeassurance.suite.steady;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * The steps of one build by Quarkus, one after the other and of those that could be next always the first by name. Quarkus
 * itself has several threads take whatever is next: what the steps count and list together then differs from build to build.
 * Its threads still do what a step gives them to do within itself.
 *
 * <p>
 * Called by code that {@link Agent} adds to Quarkus' own, from whatever class loader that is in. So this stands alone: it
 * uses nothing but the JDK, and sees the builder's objects from outside.
 */
public final class Steps {

    /** What is printed at the end of a build, followed by how many steps it had. */
    static final String IN_ORDER = "steps of a build in order: ";
    private static final int NOT_AS_EXPECTED = 70;
    private static final Map<Object, Steps> BUILDS = Collections.synchronizedMap(new IdentityHashMap<>());
    private static final ThreadLocal<Boolean> TAKES_STEPS = ThreadLocal.withInitial(() -> false);

    private final int first;
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final TreeMap<String, Object> ready = new TreeMap<>();

    private Steps(int first) {
        this.first = first;
    }

    /** A build begins, of the steps in this chain. */
    public static void begin(Object execution, Object chain) {
        orEnd(() -> BUILDS.put(execution, new Steps(((Collection<?>) call(chain, "getStartSteps")).size())));
    }

    /**
     * A step is about to be taken by one of Quarkus' threads. It is not, unless by ours.
     *
     * @return whether it is to be left alone
     */
    public static boolean leave(Object step) {
        if (!TAKES_STEPS.get()) {
            orEnd(() -> build(step).take(step));
        }
        return !TAKES_STEPS.get();
    }

    /** One more of those that a step depends on is done. */
    public static void dependsOn(Object step, AtomicInteger others) {
        if (others.get() == 0) {
            orEnd(() -> build(step).isReady(step));
        }
    }

    private static Steps build(Object step) {
        Steps build = BUILDS.get(field(step, "execution"));
        if (build == null) {
            throw new NoSuchElementException("a step of no build");
        }
        return build;
    }

    /** Only the first ones are heard of here: all are handed out before any is taken, whichever thread comes first with it. */
    private synchronized void take(Object step) {
        if (isReady(step) && known.size() == first) {
            Thread thread = new Thread(this::takeAll, "build-in-order");
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            thread.start();
        }
    }

    private synchronized boolean isReady(Object step) {
        return known.add(step) && ready.put(name(step), step) == null;
    }

    private void takeAll() {
        TAKES_STEPS.set(true);
        orEnd(() -> {
            Map.@Nullable Entry<String, Object> next = next();
            while (next != null) {
                call(next.getValue(), "run");
                next = next();
            }
        });
        System.out.println(IN_ORDER + known.size());
    }

    private synchronized Map.@Nullable Entry<String, Object> next() {
        return ready.pollFirstEntry();
    }

    private static String name(Object step) {
        Object about = field(step, "stepInfo");
        return call(call(about, "getBuildStep"), "getId") + " %6s".formatted(call(about, "getOrdinal"));
    }

    private static Object field(Object of, String name) {
        try {
            Field field = of.getClass().getDeclaredField(name);
            open(field);
            return field.get(of);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Object call(Object of, String name) {
        try {
            Method method = method(of.getClass(), name);
            open(method);
            return method.invoke(of);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Also one that is only inherited, and from an interface. */
    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        Set<Class<?>> looked = new HashSet<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            looked.add(at);
            looked.addAll(Set.of(at.getInterfaces()));
        }
        return looked.stream().flatMap(at -> Arrays.stream(at.getDeclaredMethods()))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0).findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
    }

    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }

    /** A build that cannot be put in order would wait for its own steps for ever. */
    private static void orEnd(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error unexpected) {
            unexpected.printStackTrace();
            Runtime.getRuntime().halt(NOT_AS_EXPECTED);
        }
    }
}
