package consumer.spring;

import consumer.Journey;
import consumer.Main;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.testkit.FakeImmich;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A Spring Boot program: the client is a bean, and closed with the context. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args).close();
    }

    @Bean
    FakeImmich server() {
        return FakeImmich.start();
    }

    @Bean
    ImmichClient immich(FakeImmich server) {
        return ImmichClient.builder().server(server.url()).apiKey(server.apiKey()).build();
    }

    @Bean
    CommandLineRunner journey(FakeImmich server, ImmichClient immich) {
        return args -> {
            Journey.check(server.admin().id().equals(immich.users().me().id()), "the client that is a bean");
            Main.main(args);
        };
    }
}
