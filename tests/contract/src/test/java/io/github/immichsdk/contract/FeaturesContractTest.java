package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.search.AssetQuery;
import org.junit.jupiter.api.Test;

class FeaturesContractTest extends ContractTest {

    @Test
    void whatTheServerSupportsFollowsFromItsVersion() {
        ServerVersion version = server.version();

        assertThat(immich.supports(Operations.GET_MY_USER)).isTrue();
        assertThat(immich.supports(Operations.RESOLVE_DUPLICATES)).isEqualTo(version.atLeast(ServerVersion.V2));
        assertThat(immich.supports(Feature.SEARCH_FOR_UNSET_MAKE)).isEqualTo(version.atLeast(ServerVersion.V3));
    }

    @Test
    void aSearchThatTheServerCannotDoIsRefusedBeforeAnyRequestOfItNamingTheVersionThatCan() {
        AssetQuery query = AssetQuery.all().ocr("menu");

        if (immich.supports(Feature.OCR_SEARCH)) {
            assertThat(immich.search().stream(query)).isEmpty();
        } else {
            assertThatThrownBy(() -> immich.search().stream(query).toList())
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("needs a server of 2.2.0 or newer")
                    .hasMessageContaining(server.version().toString());
        }
    }
}
