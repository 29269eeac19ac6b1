package io.github.immichsdk.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A rule that nobody can break is none: each of these transports breaks one, and the contract has to say so. */
class TransportContractCatchesTest {

    /** A transport with one fault, and the rule that finds it. */
    enum Broken {
        THROWS_ON_A_STATUS("everyStatusIsAResponse") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                TransportResponse response = good.send(request);
                if (response.status() >= 500) {
                    throw new IOException("status " + response.status());
                }
                return response;
            }
        },
        SENDS_AGAIN("aRequestIsSentOnceWhateverTheResponse") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                good.send(request).close();
                return good.send(request);
            }
        },
        READS_THE_BODY_FIRST("theHeadIsHereBeforeTheBody") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                TransportResponse response = good.send(limited(request, TransportRules.idle(TransportRules.SHORT)));
                byte[] body = response.body().readAllBytes();
                return new TransportResponse(response.status(), response.headers(), new ByteArrayInputStream(body));
            }
        },
        DROPS_THE_BODY_OF_A_DELETE("aDeleteCarriesItsBody") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                return good.send(request.method().equals("DELETE") ? withBody(request, null) : request);
            }
        },
        FORGETS_THE_IDLE_LIMIT("aBodyThatGoesSilentIsAnIdleTimeout") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                return good.send(limited(request, TransportRules.total(TransportRules.SHORT)));
            }
        },
        FORGETS_THE_DEADLINE("theDeadlineEndsABodyThatIsNeverSilentForLong") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                return good.send(limited(request, TransportRules.idle(TransportRules.AMPLE)));
            }
        },
        CLAIMS_THAT_NOTHING_ARRIVED("aLostResponseIsAFailureThatDoesNotClaimThatNothingArrived") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                try {
                    return good.send(request);
                } catch (IOException failure) {
                    throw new ConnectException(failure.getMessage());
                }
            }
        },
        SWALLOWS_A_CUT("whatCameBeforeACutIsReadBeforeTheFailure") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                TransportResponse response = good.send(request);
                FilterInputStream deaf = new FilterInputStream(response.body()) {
                    @Override
                    public int read() {
                        try {
                            return super.read();
                        } catch (IOException swallowed) {
                            return -1;
                        }
                    }
                };
                return new TransportResponse(response.status(), response.headers(), deaf);
            }
        },
        EATS_THE_INTERRUPT("anInterruptEndsTheWaitForTheHeadAndKeepsTheFlag") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                try {
                    return good.send(request);
                } finally {
                    Thread.interrupted();
                }
            }
        },
        IGNORES_THE_CANCEL_HANDLE("aRequestCancelledBeforehandSendsNothing") {
            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                return good.send(new TransportRequest(
                        request.method(),
                        request.uri(),
                        request.headers(),
                        request.body(),
                        request.limits(),
                        new CancelHandle()));
            }
        },
        FOLLOWS_REDIRECTS("noRedirectIsFollowed") {
            private final HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

            @Override
            TransportResponse send(Transport good, TransportRequest request) throws IOException {
                HttpRequest plain = HttpRequest.newBuilder(request.uri())
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                try {
                    HttpResponse<InputStream> response = client.send(plain, HttpResponse.BodyHandlers.ofInputStream());
                    return new TransportResponse(
                            response.statusCode(), Headers.of(response.headers().map()), response.body());
                } catch (InterruptedException interrupted) {
                    throw new IOException(interrupted);
                }
            }
        };

        private final String rule;

        Broken(String rule) {
            this.rule = rule;
        }

        abstract TransportResponse send(Transport good, TransportRequest request) throws IOException;

        static TransportRequest limited(TransportRequest request, TransportRequest.Limits limits) {
            return TransportRules.limited(request, limits);
        }

        static TransportRequest withBody(TransportRequest request, @Nullable RequestBody body) {
            return new TransportRequest(
                    request.method(), request.uri(), request.headers(), body, request.limits(), request.cancel());
        }
    }

    private static Broken judged = Broken.SENDS_AGAIN;

    static class Judged extends TransportContract {
        @Override
        protected Transport transport(FakeImmich running) {
            Transport good = running.transport();
            Broken broken = judged;
            return request -> broken.send(good, request);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTransportThatBreaksARuleIsCaughtByIt(Broken broken) {
        judged = broken;
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Judged.class, broken.rule))
                .execute()
                .testEvents()
                .assertStatistics(stats -> stats.started(1).failed(1));
    }
}
