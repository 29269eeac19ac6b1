package io.github.immichsdk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionTest {

    private static List<Field> constants() {
        List<Field> constants = new ArrayList<>();
        for (Field field : Permission.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.add(field);
            }
        }
        return constants;
    }

    private static long known(String version) throws IllegalAccessException {
        long count = 0;
        for (Field field : constants()) {
            count += ((Permission) field.get(null)).existsIn(ServerVersion.of(version)) ? 1 : 0;
        }
        return count;
    }

    @Test
    void eachConstantIsNamedAfterItsPermission() throws IllegalAccessException {
        for (Field field : constants()) {
            String name = ((Permission) field.get(null)).name();
            String constant =
                    name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);

            assertThat(field.getName()).isEqualTo(constant);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.144.1, 128", "2.7.5, 156", "3.0.3, 155", "3.2.2, 168"})
    void eachVersionHasAsManyAsItsServersName(String version, int count) throws IllegalAccessException {
        assertThat(known(version)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "album.read, 1.144.1, true",
        "asset.copy, 1.144.1, false",
        "asset.copy, 2.0.1, false",
        "asset.copy, 2.4.0, true",
        "asset.replace, 2.7.5, true",
        "asset.replace, 3.0.0, false",
        "apiKey.rotate, 3.0.3, false",
        "apiKey.rotate, 3.2.0, true",
        "thing.of.tomorrow, 1.144.1, true",
    })
    void aPermissionIsDeniedOnlyWhereItIsKnownToBeMissing(String name, String version, boolean exists) {
        assertThat(Permission.of(name).existsIn(ServerVersion.of(version))).isEqualTo(exists);
    }

    @Test
    void aPermissionShowsItsName() {
        assertThat(Permission.of("album.read")).hasToString("album.read").isEqualTo(Permission.ALBUM_READ);
        assertThat(Permission.ALBUM_READ.inAllVersions()).isTrue();
        assertThat(Permission.ASSET_COPY.inAllVersions()).isFalse();
    }

    @Test
    void aPermissionHasAName() {
        assertThatThrownBy(() -> Permission.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("permission: expected a name such as album.read");
    }
}
