package org.jobwright.domain.search.places;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * Not a test: derives places.tsv.gz and regions.tsv.gz from files of GeoNames. The README next to them describes how to
 * run it. It is here because it needs the name folding that the gazetteer searches by.
 */
final class DerivedPlaces {

    /** GeoNames numbers the regions of these countries, whereas ISO 3166-2, and so postings, use letters. */
    private static final Map<String, String> ISO = iso("""
            AT 01=1 02=2 03=3 04=4 05=5 06=6 07=7 08=8 09=9
            AU 01=ACT 02=NSW 03=NT 04=QLD 05=SA 06=TAS 07=VIC 08=WA
            CA 01=AB 02=BC 03=MB 04=NB 05=NL 07=NS 08=ON 09=PE 10=QC 11=SK 12=YT 13=NT 14=NU
            DE 01=BW 02=BY 03=HB 04=HH 05=HE 06=NI 07=NW 08=RP 09=SL 10=SH 11=BB 12=MV 13=SN 14=ST 15=TH 16=BE
            ES 07=IB 27=RI 29=MD 31=MC 32=NC 34=AS 39=CB 51=AN 52=AR 53=CN 54=CM 55=CL 56=CT 57=EX 58=GA 59=PV 60=VC
            FR 11=IDF 24=CVL 27=BFC 28=NOR 32=HDF 44=GES 52=PDL 53=BRE 75=NAQ 76=OCC 84=ARA 93=PAC 94=20R
            IN 01=AN 02=AP 03=AS 05=CH 07=DL 09=GJ 10=HR 11=HP 12=JK 13=KL 14=LD 16=MH 17=MN 18=ML 19=KA 20=NL 21=OD
            IN 22=PY 23=PB 24=RJ 25=TN 26=TR 28=WB 29=SK 30=AR 31=MZ 33=GA 34=BR 35=MP 36=UP 37=CG 38=JH 39=UK 40=TS
            IN 41=LA 52=DH
            IT 01=65 02=77 03=78 04=72 05=45 06=36 07=62 08=42 09=25 10=57 11=67 12=21 13=75 14=88 15=82 16=52 17=32
            IT 18=55 19=23 20=34
            NL 01=DR 02=FR 03=GE 04=GR 05=LI 06=NB 07=NH 09=UT 10=ZE 11=ZH 15=OV 16=FL
            """);
    /** Abandoned. */
    private static final Set<String> GONE = Set.of("PPLH", "PPLQ", "PPLW", "PPLCH");

    private static final Pattern COLUMNS =
            Pattern.compile("(\\d+),\"(.*)\",\"(.*)\",(\\w\\w),(\\w*),(\\w*),(\\d*),([-.\\dE]+),([-.\\dE]+)");
    private static final int UNIT = 1000;

    private record Row(String folded, String name, String region, int population, long latitude, long longitude) {}

    private DerivedPlaces() {}

    /** Arguments: the folder with the two files of GeoNames, and the folder to write into. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Map<String, String> regions = regions(Path.of(arguments[0], "admin1.json.gz"));
        List<Row> rows = places(Path.of(arguments[0], "cities_population.csv.gz"), regions);
        rows.sort(Comparator.<Row, byte[]>comparing(row -> FoldedText.bytes(row.folded()), Arrays::compareUnsigned)
                .thenComparing(Comparator.comparing(Row::population).reversed()));
        Set<List<String>> seen = new HashSet<>();
        List<String> lines = rows.stream()
                .filter(row -> seen.add(List.of(row.folded(), row.region()))) // no label could tell them apart
                .map(row -> String.join(
                        "\t",
                        row.folded(),
                        row.name().equals(FoldedText.capitalised(row.folded())) ? "" : row.name(),
                        row.region(),
                        Integer.toString(row.population()),
                        Long.toString(row.latitude()),
                        Long.toString(row.longitude())))
                .toList();
        write(target.resolve("places.tsv.gz"), lines);
        write(
                target.resolve("regions.tsv.gz"),
                regions.entrySet().stream()
                        .map(region -> region.getKey() + "\t" + region.getValue())
                        .toList());
    }

    private static Map<String, String> regions(Path file) throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
            for (JsonNode region : new ObjectMapper().readTree(json)) {
                String[] code = region.get("code").asText().split("\\.", -1);
                regions.put(
                        code(code[0], code[1]),
                        region.get("name").asText().replaceAll("\\(.*", "").strip());
            }
        }
        return regions;
    }

    private static List<Row> places(Path file, Map<String, String> regions) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader csv = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            csv.readLine();
            for (String line = csv.readLine(); line != null; line = csv.readLine()) {
                Matcher column = COLUMNS.matcher(line);
                if (!column.matches()) {
                    throw new IOException("Not understood: " + line);
                }
                String name = column.group(2).strip();
                String folded = FoldedText.of(name);
                if (folded.isEmpty() || GONE.contains(column.group(5))) {
                    continue;
                }
                String region = code(column.group(4), column.group(6));
                rows.add(new Row(
                        folded,
                        name,
                        regions.containsKey(region) ? region : column.group(4),
                        Integer.parseInt(column.group(7)),
                        Math.round(Double.parseDouble(column.group(9)) * UNIT),
                        Math.round(Double.parseDouble(column.group(8)) * UNIT)));
            }
        }
        return rows;
    }

    private static String code(String country, String region) {
        return country + "-" + ISO.getOrDefault(country + "." + region, region);
    }

    private static Map<String, String> iso(String table) {
        Map<String, String> iso = new HashMap<>();
        table.lines().map(line -> line.split(" ", -1)).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                String[] pair = words[i].split("=", -1);
                iso.put(words[0] + "." + pair[0], pair[1]);
            }
        });
        return iso;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (BufferedWriter writer = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }
}
