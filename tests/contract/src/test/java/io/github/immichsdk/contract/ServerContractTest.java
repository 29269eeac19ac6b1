package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.admin.server.ServerStatistics;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.server.MediaTypes;
import io.github.immichsdk.server.ServerAbout;
import io.github.immichsdk.server.ServerConfig;
import io.github.immichsdk.server.ServerStorage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerContractTest extends ContractTest {

    @TempDir
    Path folder;

    @Test
    void itRespondsAndReportsItsVersionWithoutCredentials() {
        try (ImmichClient nobody = ImmichClient.builder().server(server.url()).build()) {
            nobody.server().ping();

            assertThat(nobody.server().version()).isEqualTo(server.version());
            assertThat(nobody.server().versionNow()).isEqualTo(server.version());
        }
    }

    @Test
    void theVersionsThatItHadAreListed() {
        assertThat(immich.server().versionHistory())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.version()).isNotBlank());
    }

    @Test
    void itsBuildIsReported() {
        ServerAbout about = immich.server().about();

        assertThat(about.version()).contains(server.version().toString());
        assertThat(about.additionalProperties()).isEmpty();
    }

    @Test
    void itsFeaturesAndConfigurationAreReported() {
        ServerConfig config = immich.server().config();

        assertThat(config.initialized()).isTrue();
        assertThat(config.trashDays()).isPositive();
        assertThat(config.additionalProperties()).isEmpty();
        assertThat(immich.server().features().trash()).isTrue();
        assertThat(immich.server().features().additionalProperties()).isEmpty();
    }

    @Test
    void theFileTypesThatItAcceptsAreReported() {
        MediaTypes types = immich.server().mediaTypes();

        assertThat(types.isSupported("IMG_1.JPG")).isTrue();
        assertThat(types.isSupported("notes.txt")).isFalse();
        assertThat(types.isSidecar("IMG_1.xmp")).isTrue();
    }

    @Test
    void theUsageOfItsDiskIsReported() {
        ServerStorage storage = immich.server().storage();

        assertThat(storage.diskSizeRaw()).isPositive();
        assertThat(storage.diskUseRaw() + storage.diskAvailableRaw()).isLessThanOrEqualTo(storage.diskSizeRaw());
    }

    @Test
    void anAdministratorSeesWhatEachUserHasAndNobodyElseDoes() {
        Pictures.upload(immich, folder, Pictures.NOON);

        try (ImmichClient admin = server.admin()) {
            ServerStatistics statistics = ImmichAdmin.of(admin).server().statistics();
            assertThat(statistics.photos()).isPositive();
            assertThat(statistics.usageByUser())
                    .filteredOn(usage -> usage.userId().equals(me.id()))
                    .singleElement()
                    .satisfies(usage -> assertThat(usage.photos()).isEqualTo(1));
        }
        assertThatThrownBy(() -> ImmichAdmin.of(immich).server().statistics())
                .isInstanceOf(ImmichForbiddenException.class);
    }

    @Test
    void whatUsersAndVisitorsSeeOfTheConfigurationIsRead() {
        Configuration config = ImmichAdmin.of(immich).config();
        if (!immich.supports(Operations.GET_USER_CONFIG)) {
            assertThatThrownBy(config::userConfig)
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("3.2.0");
            assertThatThrownBy(config::publicConfig).isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        assertThat(config.userConfig().number("trash.days")).isPositive();
        assertThat(config.userConfigDefaults().paths())
                .isEqualTo(config.userConfig().paths());
        try (ImmichClient nobody = ImmichClient.builder().server(server.url()).build()) {
            Configuration publicly = ImmichAdmin.of(nobody).config();
            assertThat(publicly.publicConfig().flag("passwordLogin.enabled")).isTrue();
            assertThat(publicly.publicConfigDefaults().paths())
                    .contains("theme.customCss")
                    .doesNotContain("trash.days");
        }
    }

    @Test
    void theStyleSheetIsReadWhereTheServerPublishesIt() {
        if (immich.supports(Operations.GET_THEME) || immich.supports(Operations.GET_PUBLIC_CONFIG)) {
            assertThat(immich.server().customCss()).isEmpty();
        } else {
            assertThatThrownBy(() -> immich.server().customCss()).isInstanceOf(ImmichUnsupportedException.class);
        }
    }

    @Test
    void aServerWithAnAdministratorTakesNoOther() {
        assertThatThrownBy(() -> immich.auth().signUpAdmin("other@immich.test", "a-password-1", "Other"))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("The server already has an admin")
                .hasMessageNotContaining("a-password-1");
    }
}
