package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.people.PersonChange;
import io.github.immichsdk.search.AssetQuery;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists people, the photos of one, and renames or hides them. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples people Ann --rename Anne", "  immich-sdk-examples people Ann"},
        description = "Lists your people. With a NAME, lists the photos of those whose name has it.")
final class FindPeople implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Part of a name.")
    private @Nullable String name;

    @Option(names = "--rename", paramLabel = "NAME", description = "Rename the person, if NAME finds exactly one.")
    private @Nullable String newName;

    @Option(names = "--hide", description = "Hide the people that NAME finds.")
    private boolean hide;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        WrongArguments.unlessNamed(name, "--rename, --hide", newName != null || hide);
        return target.run(report, (immich, progress) -> {
            List<Person> people = name == null
                    ? immich.people().list(PeopleQuery.all().includeHidden())
                    : immich.people().find(name);
            report.say("Found %s.", people.size() == 1 ? "1 person" : people.size() + " people");
            people.forEach(person -> show(immich, person));
            report.put(
                    "people",
                    people.stream()
                            .map(person -> Map.of("id", person.id(), "name", person.name()))
                            .toList());
            if (name != null) {
                change(immich, people);
            }
        });
    }

    private void show(ImmichClient immich, Person person) {
        report.say("  %s: %s", person.name(), Report.some(immich.people().assetCount(person.id()), "picture"));
        if (name != null) {
            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().people(person.id()))) {
                found.forEach(asset -> report.say("    %s  %s", asset.id(), asset.originalFileName()));
            }
        }
    }

    private void change(ImmichClient immich, List<Person> people) {
        if (newName != null && people.size() != 1) {
            report.failed("not renamed: expected one person named '" + name + "', found " + people.size());
        } else if (newName != null) {
            Person renamed = immich.people()
                    .update(people.get(0).id(), PersonChange.none().name(newName));
            report.change(
                    immich,
                    "'%s' is named '%s' now.".formatted(people.get(0).name(), renamed.name()),
                    "Would rename '%s' to '%s'.".formatted(people.get(0).name(), renamed.name()));
        }
        if (hide) {
            List<String> ids = people.stream().map(Person::id).toList();
            ItemResults hidden =
                    immich.people().updateAll(ids, PersonChange.none().hidden());
            report.change(
                    immich,
                    "Hidden: %s.".formatted(hidden),
                    "Would hide %s.".formatted(ids.size() == 1 ? "1 person" : ids.size() + " people"));
        }
    }
}
