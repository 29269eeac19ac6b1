package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.albums.Albums;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {

    @Test
    void theNamesOfTheSourceAreFoundWithoutTheirAttribute() throws NoSuchMethodException {
        var addAssets = Albums.class.getMethod("addAssets", String.class, Collection.class);

        assertThat(addAssets.getParameters()[0].isNamePresent()).isFalse();
        assertThat(ParameterNames.of(addAssets, 0)).isEqualTo("id");
        assertThat(ParameterNames.of(addAssets, 1)).isEqualTo("assetIds");
    }
}
