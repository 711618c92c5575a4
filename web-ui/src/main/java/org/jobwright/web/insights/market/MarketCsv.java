package org.jobwright.web.insights.market;

import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.insights.figures.PayQuartiles;
import org.jobwright.domain.insights.market.MarketMonth;
import org.jobwright.services.insights.market.PostingInMarket;
import org.jobwright.web.shared.text.CsvFile;

/** Market figures as files. Columns have English names that never change, for programs that read them. */
final class MarketCsv {

    private static final List<String> MONTHS = List.of(
            "month",
            "role",
            "country",
            "open_jobs",
            "employers",
            "seekers",
            "seekers_per_job",
            "searches",
            "searching_candidates",
            "searching_employers",
            "pay_currency",
            "pay_lower",
            "pay_median",
            "pay_upper",
            "days_to_close",
            "applications_per_job");

    private static final List<String> POSTINGS = List.of(
            "reference",
            "title",
            "role",
            "country",
            "pay_currency",
            "pay_from",
            "pay_to",
            "market_pay_median",
            "guide_pay_from",
            "guide_pay_to",
            "days_open",
            "market_days_to_close",
            "applications",
            "applications_a_month",
            "market_applications_per_job",
            "market_month");

    private MarketCsv() {}

    /** A row per month and currency; an empty cell is below the floor. */
    static byte[] months(List<MarketMonth> months) {
        CsvFile file = new CsvFile(MONTHS);
        for (MarketMonth month : months) {
            if (month.pay().isEmpty()) {
                file.row(month(month, null));
            }
            month.pay().forEach(pay -> file.row(month(month, pay)));
        }
        return file.written();
    }

    private static List<Object> month(MarketMonth month, PayQuartiles pay) {
        return Arrays.asList(
                month.month().toString(),
                month.role(),
                month.country(),
                month.openJobs(),
                month.employers(),
                month.seekers(),
                month.seekersPerJob(),
                month.searches(),
                month.searchingCandidates(),
                month.searchingEmployers(),
                pay == null ? null : pay.currency(),
                pay == null ? null : pay.lower(),
                pay == null ? null : pay.median(),
                pay == null ? null : pay.upper(),
                month.daysToClose(),
                month.applicationsPerJob());
    }

    static byte[] postings(List<PostingInMarket> postings) {
        CsvFile file = new CsvFile(POSTINGS);
        for (PostingInMarket posting : postings) {
            file.row(Arrays.asList(
                    posting.reference(),
                    posting.title(),
                    posting.role(),
                    posting.country(),
                    posting.pay().currency(),
                    posting.pay().annualMin(),
                    posting.pay().annualMax(),
                    posting.marketPay() == null ? null : posting.marketPay().median(),
                    posting.benchmark() == null
                            ? null
                            : posting.benchmark().whole().annualMin(),
                    posting.benchmark() == null
                            ? null
                            : posting.benchmark().whole().annualMax(),
                    posting.daysOpen(),
                    posting.market() == null ? null : posting.market().daysToClose(),
                    posting.applications(),
                    posting.applicationsAMonth(),
                    posting.market() == null ? null : posting.market().applicationsPerJob(),
                    posting.market() == null ? null : posting.market().month().toString()));
        }
        return file.written();
    }
}
