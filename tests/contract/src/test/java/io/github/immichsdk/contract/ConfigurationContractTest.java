package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfigurationContractTest extends ContractTest {

    private ImmichClient client;
    private ImmichAdmin admin;
    private SystemConfig before;

    @BeforeEach
    void open() {
        client = server.admin();
        admin = ImmichAdmin.of(client);
        before = admin.config().get();
    }

    @AfterEach
    void close() {
        admin.config().update(now -> before);
        client.close();
    }

    @Test
    void aSettingIsChangedAndChangedAgainWithTheSameResult() {
        SystemConfig changed = admin.config().update(now -> now.set("server.loginPageMessage", "Welcome"));

        assertThat(changed.text("server.loginPageMessage")).isEqualTo("Welcome");
        assertThat(changed.changesFrom(before)).containsExactly("server.loginPageMessage");
        assertThat(admin.config().update(now -> now.set("server.loginPageMessage", "Welcome")))
                .isEqualTo(changed);
        assertThat(admin.config().get()).isEqualTo(changed);
        assertThat(admin.config().defaults().paths()).containsExactlyInAnyOrderElementsOf(changed.paths());
    }

    @Test
    void aValueThatTheServerRejectsChangesNothing() {
        List<Consumer<SystemConfig>> rejected = List.of(
                now -> admin.config()
                        .update(all -> all.set("server.loginPageMessage", "Hi").set("trash.days", -1)),
                now -> admin.config().update(all -> all.set("trash.days", "many")),
                now -> admin.config().update(all -> all.set("storageTemplate.template", "{{nope}}")),
                now -> admin.config().update(all -> all.set("library.scan.cronExpression", "now and then")));

        assertThat(rejected)
                .allSatisfy(change -> assertThatThrownBy(() -> change.accept(before))
                        .isInstanceOf(ImmichStatusException.class)
                        .hasMessageContaining("400"));
        assertThat(admin.config().get()).isEqualTo(before);
    }

    @Test
    void optionsAndMetadataAreRead() {
        assertThat(admin.config().storageTemplateOptions().yearOptions()).contains("y");
        assertThat(admin.config().storageTemplateOptions().additionalProperties())
                .isEmpty();
        assertThat(admin.metadata().geocoding().additionalProperties()).isEmpty();
        assertThat(admin.metadata().versionCheck().additionalProperties()).isEmpty();
        boolean done = admin.metadata().onboarded();
        admin.metadata().completeOnboarding();
        admin.metadata().completeOnboarding();
        assertThat(admin.metadata().onboarded()).isTrue();
        if (!done) {
            admin.metadata().resetOnboarding();
        }
    }

    @Test
    void aPlainUserIsForbidden() {
        List<Consumer<ImmichAdmin>> calls = List.of(
                use -> use.config().get(),
                use -> use.config().defaults(),
                use -> use.config().storageTemplateOptions(),
                use -> use.metadata().onboarded(),
                use -> use.metadata().completeOnboarding(),
                use -> use.metadata().geocoding(),
                use -> use.metadata().versionCheck());

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(() -> call.accept(ImmichAdmin.of(immich)))
                        .isInstanceOf(ImmichForbiddenException.class));
    }
}
