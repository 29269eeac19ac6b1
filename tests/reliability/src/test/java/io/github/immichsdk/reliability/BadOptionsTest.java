package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeAssetSpec;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeSeed;
import io.github.immichsdk.testkit.FaultRule;
import io.github.immichsdk.transport.apache.ApacheTransportOptions;
import io.github.immichsdk.uploads.UploadJob;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each parameter of each public constructor, factory and setter of all modules gets what a caller may pass by mistake: it is
 * refused with a message that names the argument, or it is an argument that a caller may pass. {@link BadArgumentsTest} does
 * the same with the methods that send requests.
 */
class BadOptionsTest {

    private static final String ROOT = "io.github.immichsdk.";

    private static final List<String> TEXTS = List.of(
            "", " ", "\n", "a\u0000b", "x\r\nInjected: y", "\ud800", "not-an-id", "ftp://x", "a".repeat(100_000));

    /** Methods of which a wrong argument is not refused at once, and why. */
    private static final Set<String> APART = Set.of(
            // compares with anything
            "equals",
            // of enums, by the JDK
            "valueOf",
            "compareTo",
            // waits for a browser, or opens a connection
            "LoginByHand.run",
            "LoginWithBrowser.run",
            "JdkTransport.send",
            "ApacheTransport.send");

    @TempDir
    static Path folder;

    private static final Set<Class<?>> TRIED = new HashSet<>();
    private static final Results RESULTS = Results.of("bad options");
    private static final Problems PROBLEMS = new Problems(RESULTS);

    private static Map<Class<?>, Supplier<Object>> begun = Map.of();
    private static List<String> ids = List.of();

    @BeforeAll
    static void callEverything() {
        Set<Method> areas = new HashSet<>();
        PublicCalls.all().forEach(call -> areas.add(call.method()));
        try (FakeImmich fake = FakeImmich.builder().injectFaults().start()) {
            FakeAsset one = fake.seed().photo("IMG_0001.jpg", Instant.EPOCH);
            ids = List.of(
                    one.id(), fake.seed().photo("IMG_0002.jpg", Instant.EPOCH).id());
            begun = Map.of(
                    ImmichClientBuilder.class,
                    () -> ImmichClient.builder().server(fake.url()).transport(fake.transport()),
                    FakeImmich.class,
                    () -> fake,
                    FakeImmich.Builder.class,
                    FakeImmich::builder,
                    FakeSeed.class,
                    fake::seed,
                    FakeAssetSpec.class,
                    () -> fake.seed().asset("IMG.jpg", Instant.EPOCH),
                    FaultRule.class,
                    () -> fake.faults().on("getAllAlbums"));
            for (Class<?> type : PublicTypes.all()) {
                if (!Throwable.class.isAssignableFrom(type) && !type.isInterface()) {
                    for (Executable way : ways(type)) {
                        if (!(way instanceof Method method && areas.contains(method))) {
                            tryEach(type, way);
                        }
                    }
                }
            }
        }
        RESULTS.write();
        PROBLEMS.print();
    }

    private static List<Executable> ways(Class<?> type) {
        List<Executable> ways = new ArrayList<>();
        if (!Modifier.isAbstract(type.getModifiers())) {
            ways.addAll(Arrays.asList(type.getConstructors()));
        }
        for (Method method : type.getMethods()) {
            boolean apart =
                    APART.contains(method.getName()) || APART.contains(type.getSimpleName() + "." + method.getName());
            if (method.getDeclaringClass() == type && !method.isSynthetic() && !apart) {
                ways.add(method);
            }
        }
        return ways;
    }

    private static void tryEach(Class<?> type, Executable way) {
        for (int p = 0; p < way.getParameterCount(); p++) {
            int number = 0;
            for (Object bad : badValues(way, p)) {
                run(type, way, p, bad, number++);
            }
        }
    }

    private static List<@Nullable Object> badValues(Executable way, int at) {
        Class<?> type = way.getParameterTypes()[at];
        List<@Nullable Object> values = new ArrayList<>();
        if (type == int.class) {
            values.addAll(List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
        } else if (type == long.class) {
            values.addAll(List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE));
        } else if (type == double.class) {
            values.addAll(List.of(Double.NaN, -1.0, Double.POSITIVE_INFINITY));
        } else if (type == String.class) {
            values.addAll(TEXTS);
        } else if (type == Duration.class) {
            values.addAll(List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(-1),
                    Duration.ofSeconds(Long.MIN_VALUE),
                    Duration.ofSeconds(Long.MAX_VALUE)));
        } else if (type == Instant.class) {
            values.addAll(List.of(Instant.MIN, Instant.MAX));
        } else if (type == URI.class) {
            values.addAll(List.of(URI.create("ftp://x"), URI.create("mailto:x"), URI.create("")));
        } else if (Collection.class.isAssignableFrom(type)) {
            boolean set = type == Set.class;
            values.add(set ? Set.of() : List.of());
            values.add(set ? Collections.singleton(null) : Collections.singletonList(null));
        } else if (type.isArray() && !type.getComponentType().isPrimitive()) {
            values.add(Array.newInstance(type.getComponentType(), 0));
            values.add(Array.newInstance(type.getComponentType(), 1));
        } else if (type == Map.class) {
            values.add(Map.of());
            values.add(Collections.singletonMap(null, null));
        } else if (type == Path.class) {
            values.add(Path.of(""));
        }
        boolean nullable = way.getAnnotatedParameterTypes()[at].isAnnotationPresent(Nullable.class);
        if (!type.isPrimitive() && !nullable) {
            values.add(null);
        }
        return values;
    }

    private static void run(Class<?> type, Executable way, int at, @Nullable Object bad, int number) {
        Arguments maker = new Arguments(new Random(number), ids, folder);
        Object[] arguments;
        Object target = null;
        try {
            // no client can be made
            arguments = maker.of(way, way.getParameterTypes()[at] == ImmichClient.class ? at : -1);
            if (way instanceof Method method && !Modifier.isStatic(method.getModifiers())) {
                target = begun.containsKey(type) ? begun.get(type).get() : maker.one(type);
            }
        } catch (Arguments.ImpossibleException impossible) {
            return;
        }
        arguments[at] = bad;
        String name = ParameterNames.of(way, at);
        String where = type.getName().substring(ROOT.length())
                + (way instanceof Constructor ? "" : "." + way.getName())
                + Arrays.stream(way.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList()
                + ", " + name + " = " + Problems.shown(bad);
        RESULTS.add("bad_inputs", 1);
        TRIED.add(type);
        try {
            way.setAccessible(true);
            if (way instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) way).invoke(target, arguments);
            }
            if (bad == null) {
                PROBLEMS.add(where, "null is accepted");
            }
        } catch (InvocationTargetException thrown) {
            check(where, way, thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            PROBLEMS.add(where, impossible.toString());
        }
    }

    private static void check(String where, Executable way, Throwable thrown) {
        if (thrown instanceof ImmichException || thrown instanceof UncheckedIOException) {
            return; // of a file
        }
        String message = String.valueOf(thrown.getMessage());
        boolean byTheJvm =
                thrown instanceof NullPointerException && (thrown.getMessage() == null || message.contains("because"));
        if (!(thrown instanceof IllegalArgumentException || thrown instanceof NullPointerException)) {
            if (!(thrown instanceof ClassCastException) && !(thrown instanceof IllegalStateException)) {
                PROBLEMS.add(where, "threw " + thrown);
            }
        } else if (byTheJvm || !names(message, way)) {
            PROBLEMS.add(where, "is refused without a name: " + thrown);
        } else if (message.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            PROBLEMS.add(where, "repeats a control character in its message");
        } else if (message.length() > 5_000) {
            PROBLEMS.add(where, "has a message of " + message.length() + " characters");
        }
    }

    /** {@return whether a message names an argument, the method (which is the name of a property) or the type} */
    private static boolean names(String message, Executable way) {
        String text = message.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        List<String> names = new ArrayList<>();
        for (int p = 0; p < way.getParameterCount(); p++) {
            names.add(ParameterNames.of(way, p));
        }
        names.add(way.getName().substring(way.getName().lastIndexOf('.') + 1));
        names.add(way.getDeclaringClass().getSimpleName());
        return names.stream().anyMatch(name -> text.contains(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void eachArgumentIsRefusedByNameOrMayBePassed() {
        assertThat(PROBLEMS.lines()).isEmpty();
    }

    @Test
    void typesOfEachPublishedModuleAreTried() {
        assertThat(PublicTypes.modules()).contains("immich-sdk-core", "immich-sdk-admin", "immich-sdk-takeout");
        assertThat(PublicTypes.modules())
                .allSatisfy(module -> assertThat(PublicTypes.ofModule(module)).containsAnyElementsOf(TRIED));
    }

    @Test
    void theEntryPointsOfTheModulesAreTried() {
        assertThat(TRIED).contains(OAuth.class, GoogleTakeout.class);
        assertThat(PublicCalls.entryPoints())
                .extracting(Method::getReturnType)
                .map(type -> (Object) type)
                .contains(ImmichAdmin.class, ImmichStacking.class, ImmichSync.class)
                .isSubsetOf(TRIED);
    }

    @Test
    void theOptionsOfEachModuleAreTried() {
        assertThat(RESULTS.get("bad_inputs")).isGreaterThan(8_000);
        assertThat(TRIED)
                .contains(
                        ImmichClientBuilder.class,
                        AssetQuery.class,
                        UploadJob.class,
                        AssetSummary.class,
                        RunOptions.class,
                        LoginWithBrowser.class,
                        FakeImmich.Builder.class,
                        FaultRule.class,
                        ApacheTransportOptions.class);
    }
}
