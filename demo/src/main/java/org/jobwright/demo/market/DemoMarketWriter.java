package org.jobwright.demo.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jobwright.domain.shared.Json;

/** Writes the invented market as facts, next to those of the real adverts; the figures follow automatically. */
@ApplicationScoped
public class DemoMarketWriter {

    /** One row for each actor; every fifteenth is active in several countries. */
    private static final String DEEDS = """
            insert into market_event (role, month, country, kind, actor_kind, actor, times)
              select d.role, d.month, d.country, d.kind, d."actorKind",
                  case when d."actorKind" = 'VISITOR' then cast('\\x' as bytea) else substr(sha256(convert_to(
                    concat(d.role, d.month, d."actorKind", n, case when n % 15 > 0 then d.country end), 'UTF8')), 1, 16) end,
                  case when d."actorKind" = 'VISITOR' then d.times else 1 + (n + d.actors) % d.times end
                from jsonb_to_recordset(cast(:rows as jsonb)) as d (role text, month date, country text, kind text,
                  "actorKind" text, actors integer, times integer), generate_series(1, d.actors) as n""";

    private static final String ADVERTS = """
            insert into market_posting (posting_id, opened_at, ends_at, paused, organization_id, title, role, country,
                pay_currency, pay_low, pay_high)
              select a.posting, a.opened, a.ends, false, a.organization, a.title, a.role, a.country,
                  coalesce(a.currency, ''), a.low, a.high
                from jsonb_to_recordset(cast(:rows as jsonb)) as a (posting uuid, organization uuid, opened timestamptz,
                  ends timestamptz, title text, role text, country text, currency text, low numeric, high numeric)""";

    @PersistenceContext(unitName = "services.jar#jobwright")
    private EntityManager entityManager;

    public void write(DemoMarket market) {
        entityManager
                .createNativeQuery(DEEDS)
                .setParameter("rows", Json.write(market.deeds()))
                .executeUpdate();
        entityManager
                .createNativeQuery(ADVERTS)
                .setParameter("rows", Json.write(market.adverts()))
                .executeUpdate();
        entityManager.createNativeQuery("select market_take_over()", Long.class).getSingleResult();
    }
}
