package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.oauth.OAuth;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.transport.apache.ApacheTransport;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import tools.jackson.core.JsonParser;

/** The modules as a program sees them that puts them on its module path; all other tests run on the class path. */
class ModulePathTest {
    private static final String CORE = "io.github.immichsdk.core";
    private static final String SYNC = "io.github.immichsdk.sync";
    private static final String ADMIN = "io.github.immichsdk.admin";
    private static final String STACKING = "io.github.immichsdk.stacking";
    private static final String TAKEOUT = "io.github.immichsdk.takeout";
    private static final String OAUTH = "io.github.immichsdk.oauth";
    private static final String TESTKIT = "io.github.immichsdk.testkit";
    private static final String APACHE = "io.github.immichsdk.transport.apache";

    /** One class of each jar that a program with the SDK has; nothing else is on the module path here. */
    private static final List<Class<?>> JARS = List.of(
            SdkVersion.class,
            ImmichSync.class,
            ImmichAdmin.class,
            ImmichStacking.class,
            GoogleTakeout.class,
            OAuth.class,
            FakeVersion.class,
            ApacheTransport.class,
            PoolingHttpClientConnectionManager.class,
            HttpHost.class,
            HttpVersionPolicy.class,
            JsonParser.class,
            Retry.class,
            CircuitBreaker.class,
            RateLimiter.class,
            IntervalFunction.class,
            Logger.class,
            NullMarked.class);

    private static final ModuleFinder MODULES = ModuleFinder.of(
            JARS.stream().map(ModulePathTest::placeOf).distinct().toArray(Path[]::new));

    @Test
    @Tag("case-N4")
    @SuppressWarnings("unchecked") // WholeCall is a Callable<String>
    void aCallNeedsNoJacksonBesidesJacksonCore() throws Exception {
        Stream<Class<?>> classPath = Stream.concat(JARS.stream(), Stream.of(WholeCall.class));
        URL[] jars = classPath
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .distinct()
                .toArray(URL[]::new);

        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.annotation.JsonInclude"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> call = loader.loadClass(WholeCall.class.getName());
            Callable<String> isolated =
                    (Callable<String>) call.getDeclaredConstructor().newInstance();

            assertThat(isolated.call()).isEqualTo("Summer: 1 asset");
        }
    }

    @Test
    void theModulesWorkOnTheModulePath() throws ReflectiveOperationException {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved = boot.configuration()
                .resolve(
                        MODULES,
                        ModuleFinder.of(),
                        Set.of(CORE, OAUTH, SYNC, ADMIN, STACKING, TAKEOUT, TESTKIT, APACHE));
        ModuleLayer layer = boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());

        Class<?> version = layer.findLoader(CORE).loadClass(SdkVersion.class.getName());

        assertThat(version.getModule().getName()).isEqualTo(CORE);
        assertThat(version.getMethod("number").invoke(null)).isEqualTo(SdkVersion.number());
    }

    @Test
    void theApacheTransportIsCreatedOnTheModulePath() throws ReflectiveOperationException {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved = boot.configuration().resolve(MODULES, ModuleFinder.of(), Set.of(APACHE));
        ModuleLayer layer = boot.defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        Class<?> transport = layer.findLoader(APACHE).loadClass(ApacheTransport.class.getName());

        Object created = transport.getMethod("create").invoke(null);

        assertThat(transport.getModule().getName()).isEqualTo(APACHE);
        transport.getMethod("close").invoke(created);
    }

    @Test
    void recordsOfEachModuleAreReadOnTheModulePath() throws ReflectiveOperationException {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved =
                boot.configuration().resolve(MODULES, ModuleFinder.of(), Set.of(CORE, SYNC, ADMIN, STACKING, OAUTH));
        ModuleLayer.Controller modules =
                ModuleLayer.defineModulesWithOneLoader(resolved, List.of(boot), ClassLoader.getPlatformClassLoader());
        ClassLoader loader = modules.layer().findLoader(CORE);
        Class<?> json = loader.loadClass("io.github.immichsdk.internal.json.Json");
        // only the sister modules see this package; here the test does
        modules.addExports(json.getModule(), json.getPackageName(), ModulePathTest.class.getModule());

        assertThat(read(loader, "io.github.immichsdk.sync.StoredAck", "{'type':'A','ack':'b'}"))
                .isEqualTo("StoredAck[type=A, ack=b]");
        assertThat(read(loader, "io.github.immichsdk.admin.config.AdminNotifications$Sent", "{'messageId':'m'}"))
                .isEqualTo("Sent[messageId=m]");
        assertThat(read(loader, "io.github.immichsdk.admin.users.AdminUsers$Deletion", "{'force':true}"))
                .isEqualTo("Deletion[force=true]");
        assertThat(read(loader, "io.github.immichsdk.admin.maintenance.Maintenance$Login", "{'username':'u'}"))
                .isEqualTo("Login[username=u]");
        assertThat(read(loader, "io.github.immichsdk.admin.libraries.Libraries$Checks", "{'importPaths':[]}"))
                .isEqualTo("Checks[importPaths=[]]");
        assertThat(read(loader, "io.github.immichsdk.stacking.StackPlanRunner$CreatedStack", "{'id':'s'}"))
                .isEqualTo("CreatedStack[id=s]");
        assertThat(read(loader, "io.github.immichsdk.server.Pong", "{'res':'pong','new':1}"))
                .isEqualTo("Pong[res=pong]");
        assertThat(read(loader, "io.github.immichsdk.oauth.OAuth$StartResponse", "{'url':'https://a.example'}"))
                .isEqualTo("StartResponse[url=https://a.example]");
        assertThatThrownBy(() -> read(loader, "io.github.immichsdk.server.ServerConfig", "{}"))
                .hasRootCauseMessage("expected a value, found none");
    }

    private static String read(ClassLoader loader, String record, String json) throws ReflectiveOperationException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Object parser = loader.loadClass("io.github.immichsdk.internal.json.Json")
                .getMethod("parser", byte[].class, int.class, int.class)
                .invoke(null, bytes, 0, bytes.length);
        Class<?> in = loader.loadClass("io.github.immichsdk.internal.json.JsonIn");
        Object reading =
                in.getConstructor(loader.loadClass(JsonParser.class.getName())).newInstance(parser);
        return in.getMethod("object", Class.class)
                .invoke(reading, loader.loadClass(record))
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        SYNC + ", io.github.immichsdk.sync.ImmichSync",
        ADMIN + ", io.github.immichsdk.admin.ImmichAdmin",
        STACKING + ", io.github.immichsdk.stacking.ImmichStacking"
    })
    void aModuleCreatesItsApiFromAClientOnTheModulePath(String module, String api) throws ReflectiveOperationException {
        ModuleLayer boot = ModuleLayer.boot();
        Configuration resolved = boot.configuration().resolve(MODULES, ModuleFinder.of(), Set.of(module));
        ModuleLayer layer = boot.defineModulesWithManyLoaders(resolved, ClassLoader.getPlatformClassLoader());
        Class<?> client = layer.findLoader(CORE).loadClass(ImmichClient.class.getName());
        Object builder = client.getMethod("builder").invoke(null);
        builder.getClass().getMethod("server", String.class).invoke(builder, "http://127.0.0.1:2283");
        builder.getClass().getMethod("apiKey", String.class).invoke(builder, "a-key");

        Object built = builder.getClass().getMethod("build").invoke(builder);
        Object made =
                layer.findLoader(module).loadClass(api).getMethod("of", client).invoke(null, built);

        assertThat(made.getClass().getModule().getName()).isEqualTo(module);
        client.getMethod("close").invoke(built);
    }

    @ParameterizedTest
    @ValueSource(strings = {CORE, OAUTH, SYNC, ADMIN, STACKING, TAKEOUT, TESTKIT, APACHE})
    void everyoneSeesAllPackagesButTheInternalOnes(String module) {
        ModuleDescriptor descriptor = MODULES.find(module).orElseThrow().descriptor();
        Stream<String> seen = descriptor.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source);

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(descriptor.packages().stream()
                        .filter(name -> !(name + ".").contains(".internal."))
                        .toList());
    }

    /** What is exported to a module that does not use it would let that module use it unseen. */
    @Test
    void eachExportToOneModuleIsUsedThere() throws IOException {
        Map<String, JavaClasses> classes = new TreeMap<>();
        for (ModuleReference module : MODULES.findAll()) {
            if (module.descriptor().name().startsWith("io.github.immichsdk.")) {
                classes.put(
                        module.descriptor().name(),
                        classesIn(Path.of(module.location().orElseThrow())));
            }
        }
        assertThat(classes).hasSize(8);

        for (String exporting : classes.keySet()) {
            for (ModuleDescriptor.Exports export :
                    MODULES.find(exporting).orElseThrow().descriptor().exports()) {
                for (String user : export.targets()) {
                    assertThat(classes.get(user))
                            .as("%s, exported to %s", export.source(), user)
                            .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(use -> use.getTargetClass()
                                            .getPackageName()
                                            .equals(export.source())));
                }
            }
        }
    }

    /** {@return the classes of a folder or a jar} */
    private static JavaClasses classesIn(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new ClassFileImporter().importPath(place);
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return new ClassFileImporter().importJar(jar);
        }
    }

    private static Path placeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
