package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.OpenWord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each set of words of the published modules, found on the class path. */
class OpenWordsTest {

    private static List<Class<?>> published() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.immichsdk")
                        .stream()
                        .filter(type -> !type.getPackageName().startsWith("io.github.immichsdk.examples"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static Stream<Class<?>> sets() {
        return published().stream().filter(type -> type.getSuperclass() == OpenWord.class);
    }

    private static List<OpenWord> constants(Class<?> set) throws IllegalAccessException {
        List<OpenWord> constants = new ArrayList<>();
        for (Field field : set.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == set) {
                constants.add((OpenWord) field.get(null));
            }
        }
        return constants;
    }

    private static Object of(Class<?> set, String text) throws ReflectiveOperationException {
        return set.getMethod("of", String.class).invoke(null, text);
    }

    @Test
    @Tag("case-C1")
    void theSetsAreFound() {
        assertThat(sets().map(Class::getSimpleName)).contains("AssetType", "Visibility", "AlbumRole", "Permission");
    }

    @ParameterizedTest
    @MethodSource("sets")
    @Tag("case-C1")
    void aKnownWordIsItsConstantInAnyCaseOfLetters(Class<?> set) throws ReflectiveOperationException {
        assertThat(constants(set)).isNotEmpty();
        for (OpenWord constant : constants(set)) {
            String text = constant.toString();
            for (String form : new String[] {
                new String(text), text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT), capitalized(text)
            }) {
                assertThat(of(set, form))
                        .as(set.getSimpleName() + " of " + form)
                        .isSameAs(constant);
            }
        }
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("sets")
    @Tag("case-C1")
    void nobodyCreatesAWordAroundItsConstant(Class<?> set) {
        assertThat(set.getConstructors()).isEmpty();
        assertThat(Arrays.stream(set.getDeclaredConstructors())
                        .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers())))
                .isTrue();
        assertThat(Modifier.isFinal(set.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sets")
    @Tag("case-C1")
    void aKnownWordThatWasSerializedIsItsConstantAgain(Class<?> set) throws Exception {
        for (OpenWord constant : constants(set)) {
            assertThat(copied(constant)).isSameAs(constant);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    @Tag("case-C1")
    void anUnknownWordIsKeptAsItCameAndEqualsTheSameText(Class<?> set) throws Exception {
        Object word = of(set, "Hologram");

        assertThat(word).hasToString("Hologram").isEqualTo(of(set, "Hologram")).isEqualTo(copied(word));
        assertThat(word).isNotEqualTo(of(set, "Holodeck")).hasSameHashCodeAs(of(set, "Hologram"));
        assertThat(constants(set)).doesNotContain((OpenWord) word);
        Set<Object> words = new HashSet<>(constants(set));
        assertThat(words).hasSameSizeAs(constants(set));
    }

    @Test
    @Tag("case-C1")
    void noSetOfWordsIsCreatedInAnotherWay() {
        List<String> others = published().stream()
                .filter(Class::isRecord)
                .filter(OpenWordsTest::isOneText)
                .filter(type -> Arrays.stream(type.getFields()).anyMatch(field -> field.getType() == type))
                .map(Class::getName)
                .toList();

        assertThat(others).as("extend OpenWord").isEmpty();
    }

    private static boolean isOneText(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static Object copied(Object word) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(word);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
