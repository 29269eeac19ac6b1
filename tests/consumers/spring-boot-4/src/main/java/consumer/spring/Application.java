package consumer.spring;

import consumer.Journey;
import consumer.Main;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A Spring Boot program: the client is a bean, configured by properties, and closed with the context. */
@SpringBootApplication
@EnableConfigurationProperties(Application.ImmichProperties.class)
public class Application {

    @ConfigurationProperties("immich")
    record ImmichProperties(String url, String apiKey) {}

    @Bean
    ImmichClient immich(ImmichProperties immich) {
        return ImmichClient.builder().server(immich.url()).apiKey(immich.apiKey()).build();
    }

    /** Starts this program as a test does, on a server in memory. */
    static String greeting() {
        try (FakeImmich server = FakeImmich.start();
                ConfigurableApplicationContext program = SpringApplication.run(
                        Application.class, "--immich.url=" + server.url(), "--immich.api-key=" + server.apiKey())) {
            ImmichClient immich = program.getBean(ImmichClient.class);
            return "Hello " + immich.users().me().name(); // Hello Admin
        }
    }

    public static void main(String[] args) throws Exception {
        Journey.check(greeting().equals("Hello Admin"), "the client that is a bean");
        Main.main(args);
    }
}
