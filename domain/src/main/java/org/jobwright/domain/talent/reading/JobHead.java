package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Title, employer and place of one job, told apart in the lines around its dates. */
final class JobHead {

    /** Larkfield, Dayton, Ohio: of three places the first is the employer. */
    private static final int TOWN_AND_REGION = 2;

    private String title;
    private String employer;
    private String place;
    private final List<HeadPart> parts;

    private JobHead(List<HeadPart> given) {
        parts = new ArrayList<>(
                given.stream().flatMap(part -> JoinedHead.apart(part).stream()).toList());
        Optional<HeadPart> worker = best(parts, part -> part.asTitle() > part.asOrganization() ? part.asTitle() : 0);
        Optional<HeadPart> organization = best(without(worker), part -> apart(worker, part));
        List<HeadPart> rest = without(organization).stream()
                .filter(part -> worker.filter(part::equals).isEmpty())
                .toList();
        Optional<HeadPart> named = organization.or(() -> afterOrBefore(worker, rest));
        Optional<HeadPart> entitled = worker.or(() -> rest.stream()
                .filter(part -> named.filter(part::equals).isEmpty())
                .filter(part -> part.isName() && !part.isPlace())
                .findFirst());
        title = entitled.map(part -> extended(
                        part,
                        named,
                        organization.isPresent()
                                || named.filter(name -> !name.whole().equals(part.whole()))
                                        .isPresent()))
                .orElse(null);
        employer = named.map(this::name).orElse(null);
        place = place(entitled, named);
    }

    static JobHead of(List<HeadPart> parts) {
        return new JobHead(parts);
    }

    /** Whether these parts alone have both a title and an employer, as far as words tell. */
    static boolean isComplete(List<HeadPart> parts) {
        return hasTitle(parts)
                && (hasOrganization(parts)
                        || parts.stream()
                                        .flatMap(part -> JoinedHead.apart(part).stream())
                                        .filter(part -> part.isName() && !part.isPlace())
                                        .count()
                                > 1);
    }

    static boolean hasTitle(List<HeadPart> parts) {
        return parts.stream().flatMap(part -> JoinedHead.apart(part).stream()).anyMatch(part -> part.asTitle() > 0);
    }

    static boolean hasOrganization(List<HeadPart> parts) {
        return parts.stream()
                .flatMap(part -> JoinedHead.apart(part).stream())
                .anyMatch(part -> part.asOrganization() > 0);
    }

    String title() {
        return title;
    }

    String employer() {
        return employer;
    }

    String place() {
        return place;
    }

    private interface Likeness {
        int of(HeadPart part);
    }

    private static Optional<HeadPart> best(List<HeadPart> parts, Likeness likeness) {
        return parts.stream()
                .filter(part -> likeness.of(part) > 0)
                .max(Comparator.<HeadPart>comparingInt(likeness::of).thenComparing(part -> -parts.indexOf(part)));
    }

    /** Two names with a telling word: the one that stands apart from the title is the employer, the other a department. */
    private static int apart(Optional<HeadPart> worker, HeadPart part) {
        boolean apart =
                worker.filter(title -> !title.whole().equals(part.whole())).isPresent();
        return part.asOrganization() == 0 ? 0 : part.asOrganization() + (apart ? 10 : 0);
    }

    private List<HeadPart> without(Optional<HeadPart> taken) {
        return parts.stream()
                .filter(part -> taken.filter(part::equals).isEmpty())
                .toList();
    }

    /** An employer without any telling word: the next name after the title, else the first before it. */
    private Optional<HeadPart> afterOrBefore(Optional<HeadPart> worker, List<HeadPart> rest) {
        int at = worker.map(parts::indexOf).orElse(-1);
        List<HeadPart> names = rest.stream()
                .filter(part -> part.isName() && part.asTitle() == 0)
                .toList();
        if (worker.isEmpty() && names.size() < 2) {
            return Optional.empty();
        }
        List<HeadPart> known = worker.isEmpty() ? names.subList(1, names.size()) : names;
        List<HeadPart> noPlaces = known.stream().filter(part -> !part.isPlace()).toList();
        return noPlaces.stream()
                .filter(part -> worker.filter(title -> !title.whole().equals(part.whole()))
                        .isPresent())
                .findFirst()
                .or(() -> noPlaces.stream()
                        .filter(part -> parts.indexOf(part) > at)
                        .findFirst())
                .or(() -> noPlaces.stream().findFirst())
                .or(() -> known.size() < TOWN_AND_REGION + 1 ? Optional.empty() : Optional.of(known.getFirst()));
    }

    /** A title goes on after a comma: Director, Global Oral Healthcare. Only if the employer is certain. */
    private String extended(HeadPart first, Optional<HeadPart> named, boolean certain) {
        int end = first.from() + first.text().length();
        int next = parts.indexOf(first) + 1;
        while (certain && next < parts.size()) {
            HeadPart part = parts.get(next);
            boolean same = part.whole().equals(first.whole()) && part.line().equals(first.line()) && part.from() > end;
            if (!same || named.filter(part::equals).isPresent() || part.isPlace()) {
                break;
            }
            end = part.from() + part.text().length();
            next++;
        }
        return HeadPart.trimmed(first.whole().substring(first.from(), end));
    }

    /** Nordwerk AG in Hamburg, Northwind Freight Ltd Dayton, Ohio: without the town. */
    private String name(HeadPart part) {
        int next = parts.indexOf(part) + 1;
        String name = JoinedHead.withoutTown(part, next < parts.size() ? parts.get(next) : null);
        int in = name.lastIndexOf(" in ");
        return in > 0 && HeadPart.isPlace(name.substring(in + " in ".length())) ? name.substring(0, in) : name;
    }

    private String place(Optional<HeadPart> entitled, Optional<HeadPart> named) {
        String found = parts.stream()
                .filter(part -> entitled.filter(part::equals).isEmpty()
                        && named.filter(part::equals).isEmpty())
                .filter(HeadPart::isPlace)
                .limit(3)
                .map(HeadPart::text)
                .distinct()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? null : found;
    }
}
