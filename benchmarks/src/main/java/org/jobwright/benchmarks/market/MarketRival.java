package org.jobwright.benchmarks.market;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What a developer with the events would write to get the figures: grouped on demand, nothing hidden. */
final class MarketRival {

    /** One month of one role; null if there is nothing. */
    record Month(String role, YearMonth month, Long openJobs, Long employers, Long seekers, Long searches) {}

    private static final String FIGURES = """
            with slice as (%s),
            demand as (
              select e.role, e.month, count(distinct e.actor) filter (where e.actor_kind = 'CANDIDATE') as seekers,
                  count(*) filter (where e.kind = 'SEARCH') as searches,
                  count(distinct e.actor) filter (where e.kind = 'SEARCH' and e.actor_kind = 'CANDIDATE') as candidates,
                  count(distinct e.actor) filter (where e.kind = 'SEARCH' and e.actor_kind = 'EMPLOYER') as searching,
                  count(*) filter (where e.kind = 'APPLICATION') as applications
                from slice s join rival_event e on e.role = s.role and e.month = s.month
                where ? = '' or e.country = ? group by 1, 2),
            open as (
              select s.month, p.* from slice s join market_posting p on p.role = s.role
                  and p.opened_at < (s.month + interval '1 month') at time zone 'UTC'
                  and p.ends_at > s.month::timestamp at time zone 'UTC'
                where ? = '' or p.country = ?),
            supply as (
              select role, month, count(distinct posting_id) as jobs, count(distinct organization_id) as employers
                from open group by 1, 2),
            pay as (
              select role, month, pay_currency,
                  percentile_cont(array[0.25, 0.5, 0.75]) within group (order by pay_middle) as amounts
                from open group by 1, 2, 3),
            offered as (select role, month, jsonb_object_agg(pay_currency, amounts) as pay from pay group by 1, 2),
            ended as (
              select p.role, s.month,
                  percentile_cont(0.5) within group (order by extract(epoch from p.ends_at - p.opened_at)) as seconds
                from slice s join market_posting p on p.role = s.role
                  and p.ends_at > s.month::timestamp at time zone 'UTC'
                  and p.ends_at <= (s.month + interval '1 month') at time zone 'UTC'
                where ? = '' or p.country = ? group by 1, 2)
            select s.role, s.month, supply.jobs, supply.employers, demand.seekers, demand.searches, demand.candidates,
                demand.searching, demand.applications, offered.pay, ended.seconds
              from slice s left join demand using (role, month) left join supply using (role, month)
                left join offered using (role, month) left join ended using (role, month)
              order by s.role, s.month""";

    private static final String HISTORY = FIGURES.formatted("select cast(? as text) as role, m::date as month"
            + " from generate_series(cast(? as date), cast(? as date), interval '1 month') as m");
    private static final String OVERVIEW =
            FIGURES.formatted("select 'role-' || n as role, cast(? as date) as month from generate_series(0, 11) as n");

    private final Connection connection;

    MarketRival(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("set jit = off");
            statement.execute("set work_mem = '64MB'");
        }
    }

    List<Month> history(String role, String country, YearMonth first, YearMonth last) throws SQLException {
        return ask(HISTORY, country, role, first.atDay(1), last.atDay(1));
    }

    List<Month> overview(YearMonth month) throws SQLException {
        return ask(OVERVIEW, "", month.atDay(1));
    }

    private List<Month> ask(String sql, String country, Object... slice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object argument : slice) {
                statement.setObject(at++, argument);
            }
            for (int i = 0; i < 6; i++) {
                statement.setObject(at++, country);
            }
            List<Month> months = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                months.add(new Month(
                        rows.getString(1),
                        YearMonth.from(rows.getObject(2, LocalDate.class)),
                        rows.getObject(3, Long.class),
                        rows.getObject(4, Long.class),
                        rows.getObject(5, Long.class),
                        rows.getObject(6, Long.class)));
            }
            return months;
        }
    }
}
