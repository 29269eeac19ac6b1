package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PkceTest {

    // RFC 7636, appendix B
    private static final int[] OCTETS = {
        116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105, 214, 191, 240,
        91, 88, 5, 88, 83, 132, 141, 121
    };

    @Test
    void theOctetsOfTheRfcGiveItsVerifierAndItsChallenge() {
        RandomGenerator octets = new RandomGenerator() {
            @Override
            public void nextBytes(byte[] bytes) {
                assertThat(bytes).hasSameSizeAs(OCTETS);
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) OCTETS[i];
                }
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("octets only");
            }
        };

        String verifier = Pkce.secret(octets);

        assertThat(verifier).isEqualTo("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assertThat(Pkce.challenge(verifier)).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void secretsDifferAndHaveTheCharactersAndTheLengthThatTheRfcAllows() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = Pkce.secret(random);
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            assertThat(seen.add(secret)).isTrue();
        }
    }
}
