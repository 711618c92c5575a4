package org.jobwright.domain.insights.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random month of activity, and the cells counted from it. Some people are active in several countries, many
 * countries are small, and some people give no country.
 */
final class RandomMarket {

    private static final List<String> COUNTRIES = List.of("GB", "DE", "US", "FR", "IE", MarketCell.UNKNOWN);

    /** What someone does in one country. */
    record Deed(int actor, String country, int searches, int applications) {}

    /** An advert of an organization. */
    record Advert(int organization, String country, String currency, boolean ended) {}

    /** Someone from an organization searched. */
    record Scouting(int organization, String country) {}

    final List<Deed> deeds = new ArrayList<>();
    final List<Advert> adverts = new ArrayList<>();
    final List<Scouting> scouting = new ArrayList<>();
    private final int[] visitorSearches = new int[COUNTRIES.size()];
    private final Random random;
    private final List<String> countries;

    RandomMarket(long seed) {
        random = new Random(seed);
        countries = COUNTRIES.stream().filter(country -> random.nextInt(3) > 0).toList();
        int actor = 0;
        for (String country : countries) {
            int people = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(40);
            for (int i = 0; i < people; i++) {
                deeds.add(new Deed(known(actor++), country, random.nextInt(4), random.nextInt(3)));
            }
            int organizations = random.nextInt(6);
            for (int i = 0; i < organizations; i++) {
                for (int advert = 0; advert <= random.nextInt(3); advert++) {
                    adverts.add(new Advert(
                            random.nextInt(12),
                            country,
                            random.nextBoolean() ? "GBP" : random.nextBoolean() ? "EUR" : "",
                            random.nextBoolean()));
                }
                if (random.nextBoolean()) {
                    scouting.add(new Scouting(random.nextInt(12), country));
                }
            }
            visitorSearches[COUNTRIES.indexOf(country)] = random.nextInt(30);
        }
    }

    // Sometimes it is a person who was in another country before.
    private int known(int next) {
        return next > 0 && random.nextInt(5) == 0 ? random.nextInt(next) : next;
    }

    List<MarketCell> cells() {
        return Stream.concat(Stream.of(MarketCell.EVERYWHERE), countries.stream())
                .map(this::cell)
                .toList();
    }

    private MarketCell cell(String cell) {
        Predicate<String> here = country -> cell.equals(MarketCell.EVERYWHERE) || cell.equals(country);
        List<Advert> jobs =
                adverts.stream().filter(advert -> here.test(advert.country())).toList();
        List<Deed> done =
                deeds.stream().filter(deed -> here.test(deed.country())).toList();
        int visitors = 0;
        for (String country : countries) {
            visitors += here.test(country) ? visitorSearches[COUNTRIES.indexOf(country)] : 0;
        }
        return new MarketCell(
                cell,
                jobs.size(),
                jobs.stream().map(Advert::organization).distinct().count(),
                Stream.of("GBP", "EUR")
                        .map(currency -> new MarketCell.OfferedPay(
                                currency,
                                jobs.stream()
                                        .filter(job -> job.currency().equals(currency))
                                        .map(Advert::organization)
                                        .distinct()
                                        .count(),
                                BigDecimal.ONE,
                                BigDecimal.TWO,
                                BigDecimal.TEN))
                        .filter(offered -> offered.employers() > 0)
                        .toList(),
                jobs.stream()
                        .filter(Advert::ended)
                        .map(Advert::organization)
                        .distinct()
                        .count(),
                BigDecimal.TEN,
                done.stream().map(Deed::actor).distinct().count(),
                visitors + done.stream().mapToLong(Deed::searches).sum(),
                done.stream()
                        .filter(deed -> deed.searches() > 0)
                        .map(Deed::actor)
                        .distinct()
                        .count(),
                scouting.stream()
                        .filter(one -> here.test(one.country()))
                        .map(Scouting::organization)
                        .distinct()
                        .count(),
                done.stream().mapToLong(Deed::applications).sum(),
                done.stream()
                        .filter(deed -> deed.applications() > 0)
                        .map(Deed::actor)
                        .distinct()
                        .count());
    }

    /** The people who did something in countries that are not shown. */
    Set<Integer> peopleBehindTheRest(Set<String> shown, Predicate<Deed> did) {
        return deeds.stream()
                .filter(did)
                .filter(deed -> !shown.contains(deed.country()))
                .map(Deed::actor)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of them who did it in no shown country. */
    Set<Integer> peopleOfTheRestOnly(Set<String> shown, Predicate<Deed> did) {
        Set<Integer> only = peopleBehindTheRest(shown, did);
        deeds.stream()
                .filter(did)
                .filter(deed -> shown.contains(deed.country()))
                .forEach(deed -> only.remove(deed.actor()));
        return only;
    }

    Set<Integer> employersBehindTheRest(Set<String> shown, Predicate<Advert> which) {
        return adverts.stream()
                .filter(which)
                .filter(advert -> !shown.contains(advert.country()))
                .map(Advert::organization)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> employersOfTheRestOnly(Set<String> shown, Predicate<Advert> which) {
        Set<Integer> only = employersBehindTheRest(shown, which);
        adverts.stream()
                .filter(which)
                .filter(advert -> shown.contains(advert.country()))
                .forEach(advert -> only.remove(advert.organization()));
        return only;
    }
}
