package io.github.immichsdk.testkit.internal.media;

import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the city of a position in a small list of the world's cities. */
public final class Gazetteer {
    private static final double REACH_KM = 25;

    /** One city. */
    public record City(String name, String state, String country, double latitude, double longitude) {}

    private static final List<City> CITIES = parse("""
            London|England|United Kingdom|51.50853|-0.12574
            Manchester|England|United Kingdom|53.48095|-2.23743
            Edinburgh|Scotland|United Kingdom|55.95206|-3.19648
            Dublin|Leinster|Ireland|53.33306|-6.24889
            Paris|Île-de-France|France|48.85341|2.3488
            Lyon|Auvergne-Rhône-Alpes|France|45.74846|4.84671
            Marseille|Provence-Alpes-Côte d'Azur|France|43.29695|5.38107
            Brussels|Brussels Capital|Belgium|50.85045|4.34878
            Amsterdam|North Holland|Netherlands|52.37403|4.88969
            Berlin|State of Berlin|Germany|52.52437|13.41053
            Hamburg|Hamburg|Germany|53.55073|9.99302
            Munich|Bavaria|Germany|48.13743|11.57549
            Cologne|North Rhine-Westphalia|Germany|50.93333|6.95
            Frankfurt am Main|Hesse|Germany|50.11552|8.68417
            Zürich|Zurich|Switzerland|47.36667|8.55
            Geneva|Geneva|Switzerland|46.20222|6.14569
            Vienna|Vienna|Austria|48.20849|16.37208
            Salzburg|Salzburg|Austria|47.79941|13.04399
            Prague|Prague|Czechia|50.08804|14.42076
            Warsaw|Mazovia|Poland|52.22977|21.01178
            Kraków|Lesser Poland|Poland|50.06143|19.93658
            Budapest|Budapest|Hungary|47.49801|19.03991
            Copenhagen|Capital Region|Denmark|55.67594|12.56553
            Stockholm|Stockholm|Sweden|59.32938|18.06871
            Oslo|Oslo|Norway|59.91273|10.74609
            Bergen|Vestland|Norway|60.39299|5.32415
            Helsinki|Uusimaa|Finland|60.16952|24.93545
            Reykjavík|Capital Region|Iceland|64.13548|-21.89541
            Lisbon|Lisbon|Portugal|38.71667|-9.13333
            Porto|Porto|Portugal|41.14961|-8.61099
            Madrid|Madrid|Spain|40.4165|-3.70256
            Barcelona|Catalonia|Spain|41.38879|2.15899
            Rome|Lazio|Italy|41.89193|12.51133
            Milan|Lombardy|Italy|45.46427|9.18951
            Venice|Veneto|Italy|45.43713|12.33265
            Naples|Campania|Italy|40.85216|14.26811
            Athens|Attica|Greece|37.98376|23.72784
            Istanbul|Istanbul|Türkiye|41.01384|28.94966
            Moscow|Moscow|Russia|55.75222|37.61556
            Kyiv|Kyiv City|Ukraine|50.45466|30.5238
            New York City|New York|United States of America|40.71427|-74.00597
            Boston|Massachusetts|United States of America|42.35843|-71.05977
            Washington|District of Columbia|United States of America|38.89511|-77.03637
            Chicago|Illinois|United States of America|41.85003|-87.65005
            Denver|Colorado|United States of America|39.73915|-104.9847
            San Francisco|California|United States of America|37.77493|-122.41942
            Los Angeles|California|United States of America|34.05223|-118.24368
            Seattle|Washington|United States of America|47.60621|-122.33207
            Miami|Florida|United States of America|25.77427|-80.19366
            Toronto|Ontario|Canada|43.70643|-79.39864
            Vancouver|British Columbia|Canada|49.24966|-123.11934
            Mexico City|Mexico City|Mexico|19.42847|-99.12766
            Rio de Janeiro|Rio de Janeiro|Brazil|-22.90642|-43.18223
            São Paulo|São Paulo|Brazil|-23.5475|-46.63611
            Buenos Aires|Buenos Aires F.D.|Argentina|-34.61315|-58.37723
            Santiago|Santiago Metropolitan|Chile|-33.45694|-70.64827
            Lima|Lima region|Peru|-12.04318|-77.02824
            Bogotá|Bogota D.C.|Colombia|4.60971|-74.08175
            Cairo|Cairo|Egypt|30.06263|31.24967
            Cape Town|Western Cape|South Africa|-33.92584|18.42322
            Nairobi|Nairobi Area|Kenya|-1.28333|36.81667
            Lagos|Lagos|Nigeria|6.45407|3.39467
            Marrakesh|Marrakesh-Safi|Morocco|31.63416|-7.99994
            Dubai|Dubai|United Arab Emirates|25.07725|55.30927
            Jerusalem|Jerusalem|Israel|31.76904|35.21633
            Mumbai|Maharashtra|India|19.07283|72.88261
            Delhi|Delhi|India|28.65195|77.23149
            Bangkok|Bangkok|Thailand|13.75398|100.50144
            Singapore|Singapore|Singapore|1.28967|103.85007
            Hanoi|Hanoi|Vietnam|21.0245|105.84117
            Beijing|Beijing|China|39.9075|116.39723
            Shanghai|Shanghai|China|31.22222|121.45806
            Hong Kong|Hong Kong|Hong Kong|22.27832|114.17469
            Seoul|Seoul|South Korea|37.566|126.9784
            Tokyo|Tokyo|Japan|35.6895|139.69171
            Kyoto|Kyoto|Japan|35.02107|135.75385
            Sydney|New South Wales|Australia|-33.86785|151.20732
            Melbourne|Victoria|Australia|-37.814|144.96332
            Auckland|Auckland|New Zealand|-36.84853|174.76349
            Wellington|Wellington|New Zealand|-41.28664|174.77557
            """);

    private Gazetteer() {}

    private static List<City> parse(String lines) {
        List<City> cities = new ArrayList<>();
        lines.lines().forEach(line -> {
            String[] parts = line.split("\\|");
            cities.add(
                    new City(parts[0], parts[1], parts[2], Double.parseDouble(parts[3]), Double.parseDouble(parts[4])));
        });
        return List.copyOf(cities);
    }

    /** {@return the cities that a server knows} */
    public static List<City> cities(ServerState world) {
        return world.geodata ? CITIES : List.of();
    }

    /** {@return the nearest city within 25 kilometres, or null} */
    public static Exif.@Nullable Place at(ServerState world, @Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return null;
        }
        City best = null;
        double nearest = REACH_KM;
        for (City city : cities(world)) {
            double distance = kilometres(latitude, longitude, city);
            if (distance <= nearest) {
                nearest = distance;
                best = city;
            }
        }
        return best == null ? null : new Exif.Place(best.name(), best.state(), best.country());
    }

    private static double kilometres(double latitude, double longitude, City city) {
        double north = Math.toRadians(city.latitude() - latitude);
        double east = Math.toRadians(city.longitude() - longitude) * Math.cos(Math.toRadians(latitude));
        return 6371 * Math.hypot(north, east);
    }
}
