package tradeassurance.suite.steady;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import sun.misc.Unsafe;

/**
 * Goes into the JVM of a build before anything else: has Quarkus take its steps in order ({@link Steps}), and the JDK list the
 * elements of a {@code Set.of} and a {@code Map.of} in the same order in every process, which it does not on purpose.
 */
public final class Agent {

    private static final long ANY = 1;

    private Agent() {
    }

    /** @param steps the jar with {@link Steps}, for all class loaders to see */
    public static void premain(String steps, Instrumentation jvm) throws IOException, ReflectiveOperationException,
            UnmodifiableClassException {
        jvm.appendToBootstrapClassLoaderSearch(new JarFile(steps));
        salt(jvm);
        new AgentBuilder.Default().disableClassFormatChanges()
                .type(ElementMatchers.named("io.quarkus.builder.Execution"))
                .transform((type, description, loader, module, domain) -> type
                        .visit(Advice.to(Begins.class).on(ElementMatchers.named("run"))))
                .type(ElementMatchers.named("io.quarkus.builder.BuildContext"))
                .transform((type, description, loader, module, domain) -> type
                        .visit(Advice.to(IsTaken.class).on(ElementMatchers.named("run")))
                        .visit(Advice.to(MayBeNext.class).on(ElementMatchers.named("depFinished"))))
                .installOn(jvm);
    }

    /**
     * Only in which order elements are listed depends on it, not where they are found. What was compiled with the value of
     * before
     * is compiled again once its classes are redefined, with no change to them.
     */
    private static void salt(Instrumentation jvm) throws ReflectiveOperationException, UnmodifiableClassException {
        Field access = Unsafe.class.getDeclaredField("theUnsafe");
        access.setAccessible(true);
        Unsafe unsafe = (Unsafe) access.get(null);
        Class<?> collections = Class.forName("java.util.ImmutableCollections");
        Field salt = collections.getDeclaredField("SALT32L");
        unsafe.putLong(unsafe.staticFieldBase(salt), unsafe.staticFieldOffset(salt), ANY);
        Field reverse = collections.getDeclaredField("REVERSE");
        unsafe.putBoolean(unsafe.staticFieldBase(reverse), unsafe.staticFieldOffset(reverse), false);
        jvm.retransformClasses(Stream.of(jvm.getAllLoadedClasses())
                .filter(type -> type.getName().startsWith(collections.getName())).toArray(Class<?>[]::new));
    }

    /** A build begins. */
    static final class Begins {

        private Begins() {
        }

        @Advice.OnMethodEnter
        static void enter(@Advice.This Object execution, @Advice.FieldValue("chain") Object chain) {
            Steps.begin(execution, chain);
        }
    }

    /** A thread comes with a step. */
    static final class IsTaken {

        private IsTaken() {
        }

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean enter(@Advice.This Object step) {
            return Steps.leave(step);
        }
    }

    /** Something that a step depends on is done. */
    static final class MayBeNext {

        private MayBeNext() {
        }

        @Advice.OnMethodExit
        static void exit(@Advice.This Object step, @Advice.FieldValue("dependencies") AtomicInteger others) {
            Steps.dependsOn(step, others);
        }
    }
}
