package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one idiom of options, queries, changes and jobs, which CONTRIBUTING describes. */
class OptionsIdiomTest {

    private static final String ROOT = "io.github.immichsdk";
    private static final int MAX_PARAMETERS = 4;

    /** Views and messages that are derived from others, and hold no settings. */
    private static final Set<String> DERIVED =
            Set.of(ROOT + ".ImmichClient", ROOT + ".transport.Headers", ROOT + ".transport.TransportRequest");

    /** What else may start a type with setters: names that say which of several kinds it is. */
    private static final Set<String> KINDS = Set.of(
            "StackCriteria.bursts",
            "StackCriteria.rawAndJpeg",
            "StackCriteria.editedVersions",
            "StackCriteria.sameName",
            "StackCriteria.name",
            "StackCriteria.key",
            "SmartQuery.like",
            "SyncTypes.named",
            "ManyUsers.on");

    private static final List<JavaClass> EXPORTED = exported();

    private static List<JavaClass> exported() {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        return all.stream()
                .filter(type -> OptionsIdiomTest.isPublic(type)
                        && !type.getPackageName().contains(".internal")
                        && !type.getPackageName().startsWith(ROOT + ".examples")
                        && !type.getPackageName().startsWith(ROOT + ".benchmarks"))
                .toList();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(OptionsIdiomTest::isPublic).orElse(true);
    }

    @Test
    void theRuleSeesTheOptionsOfEachModule() {
        assertThat(EXPORTED)
                .extracting(JavaClass::getSimpleName)
                .contains(
                        "ClientOptions",
                        "AssetQuery",
                        "UploadJob",
                        "DownloadJob",
                        "AlbumChange",
                        "OAuthOptions",
                        "RunOptions",
                        "FakeImmich");
        assertThat(EXPORTED.stream().filter(OptionsIdiomTest::hasSetters))
                .extracting(JavaClass::getSimpleName)
                .contains("ClientOptions", "UploadOptions", "UploadJob", "FolderJob", "AssetQuery", "RunOptions");
    }

    @Test
    void aSetterHasTheBareNameOfItsProperty() {
        assertThat(names(methods()
                        .filter(method -> method.getName().matches("with[A-Z].*")
                                && !DERIVED.contains(method.getOwner().getName()))))
                .isEmpty();
    }

    @Test
    void aSetterIsNoParticiple() {
        assertThat(names(methods()
                        .filter(method -> hasSetters(method.getOwner()) && setter(method))
                        .filter(method -> method.getName()
                                .matches("(?!\\w*[Rr]ating$)\\w+ing(?:[A-Z]\\w*)?|\\w+By|without[A-Z]\\w*"))))
                .isEmpty();
    }

    @Test
    void noPublicMethodTakesABoolean() {
        Predicate<JavaMethod> takesABoolean = method -> method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class));

        assertThat(names(methods().filter(takesABoolean))).isEmpty();
    }

    @Test
    void noPublicMethodOrConstructorTakesMoreThanFourParameters() {
        Stream<JavaCodeUnit> units = Stream.concat(
                methods().map(JavaCodeUnit.class::cast),
                EXPORTED.stream()
                        .filter(type -> !type.isRecord() && !type.isAssignableTo(Throwable.class))
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)));

        assertThat(names(units.filter(unit -> unit.getRawParameterTypes().size() > MAX_PARAMETERS)))
                .isEmpty();
    }

    @Test
    void aTypeWithSettersStartsWithOneOfFewWords() {
        assertThat(names(EXPORTED.stream()
                        .filter(type ->
                                hasSetters(type) && !type.getSimpleName().endsWith("Builder"))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && method.getModifiers().contains(JavaModifier.STATIC)
                                && method.getRawReturnType().equals(method.getOwner()))
                        .filter(method -> !method.getName().matches("defaults|all|none|of|of[A-Z]\\w*"))
                        .filter(method -> !KINDS.contains(name(method)))))
                .isEmpty();
    }

    /** Settings are what two methods or more change in a copy, and each of them returns the type itself. */
    private static boolean hasSetters(JavaClass type) {
        return !DERIVED.contains(type.getName())
                && type.getMethods().stream().filter(OptionsIdiomTest::setter).count() >= 2;
    }

    private static boolean setter(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && method.getRawReturnType().equals(method.getOwner());
    }

    private static Stream<JavaMethod> methods() {
        return EXPORTED.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    private static List<String> names(Stream<? extends JavaCodeUnit> units) {
        return units.map(OptionsIdiomTest::name).distinct().sorted().toList();
    }
}
