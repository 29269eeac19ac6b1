package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be streamed as a video. */
class PlaybackContractTest extends ContractTest {

    private static final String SETTING = "ffmpeg.realtime.enabled";

    @TempDir
    Path folder;

    @Test
    void aPictureIsNotStreamedAndNothingIsWhileTranscodingIsDisabled() {
        if (!immich.supports(Operations.GET_MAIN_PLAYLIST)) {
            assertThatThrownBy(() -> immich.downloads().hls(NOT_THERE))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.0.0");
            return;
        }
        String picture = Pictures.upload(immich, folder, Pictures.NOON);
        try (ImmichClient admin = server.admin()) {
            Configuration configuration = ImmichAdmin.of(admin).config();
            boolean before = configuration.get().flag(SETTING);
            try {
                configuration.update(config -> config.set(SETTING, false));
                assertThatThrownBy(() -> immich.downloads().hls(picture))
                        .isExactlyInstanceOf(ImmichStatusException.class)
                        .hasMessageContaining("Real-time transcoding is not enabled");

                configuration.update(config -> config.set(SETTING, true));
                assertThatThrownBy(() -> immich.downloads().hls(picture)).isInstanceOf(ImmichNotFoundException.class);
            } finally {
                configuration.update(config -> config.set(SETTING, before));
            }
        }
        isNotFoundAndForbidden(List.of(client -> client.downloads().hls(NOT_THERE)));
    }
}
