package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.assets.Asset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgesContractTest extends ContractTest {

    @TempDir
    Path folder;

    @Test
    void sizeAndEditsAreKnownFromVersion2On() {
        String id = Pictures.upload(immich, folder, Pictures.NOON);

        Asset asset = immich.assets().get(id);

        boolean supported = server.version().major() >= 2;
        assertThat(asset.edited() != null).isEqualTo(supported);
        if (!supported) {
            assertThat(asset.width()).isNull();
            assertThat(asset.height()).isNull();
        }
    }
}
