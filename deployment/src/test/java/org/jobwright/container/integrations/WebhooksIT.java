package org.jobwright.container.integrations;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Refusals;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.DeliveryState;
import org.jobwright.domain.integrations.webhooks.DisableCause;
import org.jobwright.domain.integrations.webhooks.EndpointState;
import org.jobwright.domain.integrations.webhooks.WebhookEndpoint;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.domain.integrations.webhooks.WebhookType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.integrations.webhooks.AddWebhook;
import org.jobwright.services.integrations.webhooks.ChangeWebhook;
import org.jobwright.services.integrations.webhooks.DeliveryLine;
import org.jobwright.services.integrations.webhooks.WebhookQueries;
import org.jobwright.services.integrations.webhooks.WebhookService;
import org.jobwright.services.integrations.webhooks.WebhookSummary;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.organizations.members.MembershipService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages go to real receivers: once, signed, again if they failed, and never to more than who wants them. */
@ContainerTest
class WebhooksIT {

    private static final Logger LOG = Logger.getLogger(WebhooksIT.class);

    @Inject
    private Harbour harbour;

    @Inject
    private WebhookFixture webhooks;

    @Inject
    private WebhookService service;

    @Inject
    private WebhookQueries queries;

    @Inject
    private JobPostingService postings;

    @Inject
    private MembershipService memberships;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @Resource
    private UserTransaction transaction;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final List<OrganizationId> slowOnes = new ArrayList<>();
    private Opening opening;
    private AccountId owner;

    @BeforeEach
    void aLivePosting() throws Exception {
        opening = harbour.opening();
        owner = opening.recruiter();
    }

    @AfterEach
    void close() throws Exception {
        receiver.close();
        slowOnes.add(opening.organization());
        for (OrganizationId one : slowOnes) {
            rows.change("delete from webhook_endpoint where organization_id = ?", one.value());
        }
    }

    @Test
    void aMessageArrivesOnceAndAfterACrashOnceMoreWithTheSameId() throws Exception {
        WebhookSecret secret = add();
        pause();
        Await.until(() -> !receiver.requests().isEmpty());
        webhooks.awaitRest(opening.organization());
        assertEquals(List.of("posting.paused"), receiver.types());
        WebhookReceiver.Request request = receiver.requests().getFirst();
        verify(request, secret);
        Map<?, ?> posting = (Map<?, ?>) ((Map<?, ?>) request.json().get("data")).get("posting");
        assertEquals(opening.reference(), posting.get("reference"));
        assertEquals("PAUSED", posting.get("status"));
        assertTrue(String.valueOf(posting.get("url")).endsWith("/api/v1/postings/" + opening.reference()));
        DeliveryLine line = log().getFirst();
        assertEquals(DeliveryState.DELIVERED, line.state());
        assertEquals(204, line.status());
        assertEquals(1, line.attempts());

        // As if the process had ended after the answer, before it was recorded.
        rows.change(
                "update webhook_delivery set state = 'PENDING', claimed_until = now() where id = ?",
                line.id().value());
        Await.until(() -> receiver.requests().size() == 2);
        webhooks.awaitRest(opening.organization());
        assertEquals(2, receiver.requests().size());
        assertEquals(request.id(), receiver.requests().getLast().id());
        assertEquals(request.body(), receiver.requests().getLast().body());
    }

    @Test
    void afterAChangeOfTheSecretBothSign() throws Exception {
        WebhookSecret former = add();
        WebhookSecret secret = webhooks.changeSecret(owner, id());
        assertNotEquals(former, secret);
        pause();
        Await.until(() -> receiver.requests().size() == 1);
        verify(receiver.requests().getFirst(), former);
        verify(receiver.requests().getFirst(), secret);

        rows.change("update webhook_endpoint set former_secret_until = now() where id = ?", id().value());
        resume();
        Await.until(() -> receiver.requests().size() == 2);
        verify(receiver.requests().getLast(), secret);
        assertEquals(
                1,
                receiver.requests()
                        .getLast()
                        .headers()
                        .get("webhook-signature")
                        .getFirst()
                        .split(" ", -1)
                        .length);
    }

    @Test
    void aCommandThatIsRolledBackLeavesNoMessage() throws Exception {
        add();
        transaction.begin();
        pause();
        transaction.rollback();
        assertEquals(
                0,
                rows.count(
                        "from webhook_message where organization_id = ?",
                        opening.organization().value()));
        resumeAfterPause();
        Await.until(() -> receiver.requests().size() == 2);
        assertEquals(Set.of("posting.paused", "posting.changed"), Set.copyOf(receiver.types()));
    }

    @Test
    void aReceiverThatIsDownForDaysGetsTenAttemptsAndIsSwitchedOff() throws Exception {
        List<Duration> pauses = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));
        AccountId other = harbour.member(opening.organization(), OrganizationRole.OWNER);
        add();
        receiver.isDown(true);
        pause();
        for (int attempt = 1; attempt <= 9; attempt++) {
            DeliveryLine tried = awaitAttempt(attempt);
            assertEquals(DeliveryState.PENDING, tried.state());
            assertEquals(DeliveryProblem.CONNECTION, tried.problem());
            Duration pause = Duration.between(tried.triedAt(), tried.dueAt());
            Duration planned = pauses.get(attempt - 1);
            assertTrue(
                    pause.compareTo(planned) >= 0
                            && pause.compareTo(planned.multipliedBy(11).dividedBy(10)) <= 0,
                    pause + " after attempt " + attempt);
            if (attempt == 9) {
                // 76 hours by the clock, of which the test waited a few seconds.
                rows.change(
                        "update webhook_endpoint set failing_since = failing_since - interval '76 hours' where id = ?",
                        id().value());
            }
            webhooks.timePasses(opening.organization());
        }
        Await.until(() -> log().getFirst().state() == DeliveryState.FAILED);
        assertEquals(10, log().getFirst().attempts());
        assertEquals(10, receiver.connections());
        WebhookSummary disabled = webhooks.only(owner, opening.organization());
        assertEquals(EndpointState.DISABLED, disabled.state());
        assertEquals(DisableCause.FAILING, disabled.cause());
        assertEquals(2, mails("WEBHOOK_DISABLED", owner, other));
        assertEquals(List.of("WebhookAdded", "WebhookDisabled"), audited());

        receiver.isDown(false);
        assertRefused(
                "integrations.webhook.not-active", () -> Callers.asPerson(owner, () -> service.replayFailed(id())));
        Callers.asPerson(owner, () -> service.resume(id()));
        assertEquals(1, Callers.asPerson(owner, () -> service.replayFailed(id())));
        Await.until(() -> receiver.requests().size() == 1);
        webhooks.awaitRest(opening.organization());
        assertEquals(DeliveryState.DELIVERED, log().getFirst().state());
    }

    @Test
    void allThatFailedDuringAnOutageIsSentAgainAndNothingElse() throws Exception {
        add();
        pause();
        Await.until(() -> receiver.requests().size() == 1);
        webhooks.awaitRest(opening.organization());
        receiver.isDown(true);
        resume();
        for (int i = 0; i < 12; i++) {
            resumeAfterPause();
        }
        int failed = 25;
        for (int attempt = 1; attempt < 10; attempt++) {
            int tried = attempt;
            Await.until(() -> rows.count(
                            "from webhook_delivery where organization_id = ? and attempts >= ? and claimed_until is null"
                                    + " and state <> 'DELIVERED'",
                            opening.organization().value(),
                            tried)
                    == failed);
            if (attempt == 9) {
                rows.change(
                        "update webhook_endpoint set failing_since = failing_since - interval '76 hours' where id = ?",
                        id().value());
            }
            webhooks.timePasses(opening.organization());
        }
        Await.until(() -> rows.count(
                        "from webhook_delivery where organization_id = ? and state = 'FAILED' and claimed_until is null",
                        opening.organization().value())
                == failed);

        receiver.isDown(false);
        Callers.asPerson(owner, () -> service.resume(id()));
        assertEquals(failed, Callers.asPerson(owner, () -> service.replayFailed(id())));
        assertEquals(0, Callers.asPerson(owner, () -> service.replayFailed(id())), "all are on their way");
        Await.until(() -> rows.count(
                        "from webhook_delivery where organization_id = ? and state = 'DELIVERED' and attempts = 1",
                        opening.organization().value())
                == 1 + failed);
        List<String> arrived =
                receiver.requests().stream().map(WebhookReceiver.Request::id).toList();
        assertEquals(1 + failed, arrived.size(), "each once, and what had arrived before not again");
        assertEquals(
                Set.copyOf(rows.texts(
                        "select id from webhook_message where organization_id = ?",
                        opening.organization().value())),
                Set.copyOf(arrived));
        assertNull(webhooks.only(owner, opening.organization()).failingSince());
    }

    @Test
    void whoAnswersThatItIsGoneIsSwitchedOffAtOnce() throws Exception {
        add();
        receiver.answers("410 Gone\r\n");
        pause();
        Await.until(() -> webhooks.only(owner, opening.organization()).state() == EndpointState.DISABLED);
        assertEquals(
                DisableCause.GONE, webhooks.only(owner, opening.organization()).cause());
        assertEquals(1, mails("WEBHOOK_DISABLED", owner));
        resume();
        assertEquals(
                1,
                rows.count(
                        "from webhook_delivery where organization_id = ?",
                        opening.organization().value()));
    }

    @Test
    void aRedirectIsNotFollowedAndWhoHasEnoughIsLeftAlone() throws Exception {
        try (WebhookReceiver inside = new WebhookReceiver()) {
            add();
            receiver.answers("302 Found\r\nLocation: " + inside.address() + "\r\n");
            pause();
            DeliveryLine redirected = awaitAttempt(1);
            assertEquals(DeliveryProblem.REDIRECT, redirected.problem());
            assertEquals(302, redirected.status());
            assertEquals(0, inside.connections());

            receiver.answers("429 Too Many Requests\r\nRetry-After: 600\r\n");
            webhooks.timePasses(opening.organization());
            DeliveryLine busy = awaitAttempt(2);
            assertEquals(DeliveryProblem.REFUSED, busy.problem());
            assertTrue(Duration.between(busy.triedAt(), busy.dueAt()).compareTo(Duration.ofSeconds(599)) > 0);
            int before = receiver.connections();
            resume();
            assertEquals(
                    1,
                    rows.count(
                            "from webhook_endpoint where id = ? and rests_until > now() + interval '9 minutes'",
                            id().value()));
            receiver.answers("204 No Content\r\n");
            rows.change("update webhook_endpoint set rests_until = now() where id = ?", id().value());
            Await.until(() -> receiver.connections() == before + 1);
        }
    }

    @Test
    void aReceiverThatIsSlowDelaysItselfOnly() throws Exception {
        List<WebhookReceiver> quick = new ArrayList<>();
        try (WebhookReceiver slow = new WebhookReceiver()) {
            slow.isSlow();
            webhooks.add(owner, opening.organization(), slow.address());
            for (int i = 1; i < WebhookEndpoint.MOST; i++) {
                quick.add(new WebhookReceiver());
                webhooks.add(owner, opening.organization(), quick.getLast().address());
            }
            for (int i = 0; i < 5; i++) {
                resumeAfterPause();
            }
            for (WebhookReceiver one : quick) {
                Await.until(() -> one.requests().size() == 10);
            }
            assertEquals(2, slow.connections(), "at most two are on their way to it, and it has answered none");
            requireSoon(quick, Duration.ofSeconds(5));
        } finally {
            quick.forEach(WebhookReceiver::close);
        }
    }

    /** With all their addresses they could keep more senders than there are. */
    @Test
    void employersWhoseReceiversAreSlowDelayNoOther() throws Exception {
        try (WebhookReceiver slow = new WebhookReceiver()) {
            haveSlowReceivers(7, slow, false);
            add();
            for (int i = 0; i < 10; i++) {
                resumeAfterPause();
            }
            Await.until(() -> receiver.requests().size() == 20);
            assertEquals(7 * 6, slow.connections(), "at most six are on their way for one employer");
            requireSoon(List.of(receiver), Duration.ofSeconds(2));
        }
    }

    @Test
    void addressesThatWereSlowShareHalfOfTheSenders() throws Exception {
        try (WebhookReceiver slow = new WebhookReceiver()) {
            haveSlowReceivers(9, slow, true);
            add();
            resumeAfterPause();
            Await.until(() -> receiver.requests().size() == 2);
            assertEquals(32, slow.connections(), "of nine employers with six each");
        }
    }

    /** Employers with as many addresses as they may have, and two messages on their way to each. */
    private void haveSlowReceivers(int employers, WebhookReceiver slow, boolean known) throws Exception {
        slow.isSlow();
        for (int employer = 0; employer < employers; employer++) {
            Opening theirs = harbour.opening();
            slowOnes.add(theirs.organization());
            for (int i = 0; i < WebhookEndpoint.MOST; i++) {
                webhooks.add(theirs.recruiter(), theirs.organization(), slow.address() + i);
            }
            rows.change(
                    "update webhook_endpoint set slow = ? where organization_id = ?",
                    known,
                    theirs.organization().value());
            Callers.asPerson(theirs.recruiter(), () -> postings.pause(theirs.posting()));
            Callers.asPerson(theirs.recruiter(), () -> postings.resume(theirs.posting()));
        }
        Await.until(() -> slow.connections() == Math.min(known ? 32 : 64, employers * 6));
    }

    private static void requireSoon(List<WebhookReceiver> quick, Duration bound) {
        List<Duration> delays = quick.stream()
                .flatMap(one -> one.requests().stream())
                .map(request -> Duration.between(
                        Instant.parse(String.valueOf(request.json().get("timestamp"))), request.at()))
                .sorted()
                .toList();
        Duration p95 = delays.get(delays.size() * 95 / 100 - 1);
        LOG.infof("p95 of %d messages beside slow receivers: %d ms", delays.size(), p95.toMillis());
        assertTrue(p95.compareTo(bound) < 0, () -> "p95 " + p95 + " of " + delays);
    }

    @Test
    void onlyOwnersHaveThemAndOthersDoNotLearnOfThem() throws Exception {
        WebhookSecret secret = add();
        pause();
        Await.until(() -> receiver.requests().size() == 1);
        webhooks.awaitRest(opening.organization());
        WebhookEndpointId id = id();
        var delivery = log().getFirst().id();
        AccountId stranger = harbour.person();
        harbour.organization(stranger);
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        for (Map.Entry<AccountId, String> who : Map.of(stranger, Refusals.NOT_FOUND, recruiter, Refusals.NOT_ALLOWED)
                .entrySet()) {
            AccountId caller = who.getKey();
            for (Callers.Command command : List.<Callers.Command>of(
                    () -> queries.webhooks(opening.organization()),
                    () -> queries.log(opening.organization(), id, false, 10),
                    () -> service.pause(id),
                    () -> service.resume(id),
                    () -> service.test(id),
                    () -> service.changeSecret(id),
                    () -> service.replay(delivery),
                    () -> service.replayFailed(id),
                    () -> service.remove(id))) {
                presence.during(caller, () -> assertRefused(who.getValue(), () -> Callers.asPerson(caller, command)));
            }
        }
        assertEquals(
                0,
                rows.count(
                        "from webhook_endpoint where to_jsonb(webhook_endpoint)::text like ?",
                        "%" + secret.text().substring(6) + "%"));
        presence.during(owner, () -> {
            presence.grewOld(owner);
            assertRefused("accounts.proof.needed", () -> Callers.asPerson(owner, () -> service.changeSecret(id)));
        });
        assertEquals(1, receiver.requests().size());
    }

    @Test
    void aTestAndAReplayGoToOneAddress() throws Exception {
        add();
        try (WebhookReceiver second = new WebhookReceiver()) {
            webhooks.add(owner, opening.organization(), second.address());
            WebhookEndpointId id =
                    webhooks.all(owner, opening.organization()).getFirst().id();
            Callers.asPerson(owner, () -> service.test(id));
            Await.until(() -> receiver.requests().size() == 1);
            webhooks.awaitRest(opening.organization());
            assertEquals(List.of("webhook.test"), receiver.types());
            DeliveryLine line = webhooks.log(owner, opening.organization(), id).getFirst();
            Callers.asPerson(owner, () -> service.replay(line.id()));
            Await.until(() -> receiver.requests().size() == 2);
            webhooks.awaitRest(opening.organization());
            assertEquals(
                    receiver.requests().getFirst().id(),
                    receiver.requests().getLast().id());
            assertEquals(0, second.connections());
            Callers.asPerson(owner, () -> service.pause(id));
            assertRefused("integrations.webhook.not-active", () -> Callers.asPerson(owner, () -> service.test(id)));
        }
    }

    @Test
    void whatIsNoHttpIsAFailureAndACrashThatRepeatsStopsOnlyItself() throws Exception {
        add();
        receiver.answers("1000 x\r\n");
        pause();
        assertEquals(DeliveryProblem.MALFORMED, awaitAttempt(1).problem());
        // As if each process had ended before it could say what came of it.
        rows.change(
                "update webhook_delivery set attempts = 10, due_at = now(), claimed_until = null where organization_id = ?",
                opening.organization().value());
        Await.until(() -> log().getFirst().state() == DeliveryState.FAILED);
        assertEquals(DeliveryProblem.INTERNAL, log().getFirst().problem());
        receiver.answers("204 No Content\r\n");
        resume();
        Await.until(() -> receiver.requests().size() == 2);
    }

    @Test
    void ownersAreToldThatMessagesGoElsewhere() throws Exception {
        AccountId other = harbour.member(opening.organization(), OrganizationRole.OWNER);
        add();
        WebhookEndpointId id = id();
        try (WebhookReceiver second = new WebhookReceiver()) {
            ChangeWebhook command = new ChangeWebhook(id, second.address(), Set.of(WebhookType.POSTING_PAUSED));
            presence.during(owner, () -> {
                presence.grewOld(owner);
                assertRefused("accounts.proof.needed", () -> Callers.asPerson(owner, () -> service.change(command)));
            });
            presence.during(owner, () -> Callers.asPerson(owner, () -> service.change(command)));
            assertEquals(2, mails("WEBHOOK_CHANGED", owner, other));
            pause();
            Await.until(() -> second.requests().size() == 1);
            assertEquals(0, receiver.connections());
        }
    }

    @Test
    void aSuspendedEmployerHearsNothingOfApplicants() throws Exception {
        add();
        Callers.asPerson(owner, () -> service.pause(id()));
        harbour.apply(opening);
        pause();
        String status = rows.texts(
                        "select status from hiring_organization where id = ?",
                        opening.organization().value())
                .getFirst();
        rows.change(
                "update hiring_organization set status = 'SUSPENDED', status_reason = 'A fraud' where id = ?",
                opening.organization().value());
        rows.change(
                "update webhook_endpoint set state = 'ACTIVE' where organization_id = ?",
                opening.organization().value());
        Await.until(() -> !receiver.requests().isEmpty());
        Await.until(() -> rows.count(
                        "from webhook_delivery where organization_id = ? and claimed_until is not null",
                        opening.organization().value())
                == 0);
        assertEquals(List.of("posting.paused"), receiver.types());
        assertRefused("organizations.stopped", this::log);
        rows.change(
                "update hiring_organization set status = ?, status_reason = null where id = ?",
                status,
                opening.organization().value());
        Await.until(() -> receiver.requests().size() == 2);
        assertEquals("application.submitted", receiver.types().getLast());
    }

    @Test
    void whatAFormerOwnerSetUpIsSwitchedOffUntilAnotherOwnerResumesIt() throws Exception {
        AccountId other = harbour.member(opening.organization(), OrganizationRole.OWNER);
        add();
        presence.during(
                other,
                () -> Callers.asPerson(
                        other,
                        () -> memberships.changeRole(opening.organization(), owner, OrganizationRole.RECRUITER)));
        assertEquals(
                DisableCause.OWNER_LEFT,
                webhooks.only(other, opening.organization()).cause());
        assertEquals(1, mails("WEBHOOK_DISABLED", other));
        pause();
        assertEquals(0, receiver.connections());

        WebhookEndpointId id = webhooks.only(other, opening.organization()).id();
        Callers.asPerson(other, () -> service.resume(id));
        assertEquals(
                List.of(other.value().toString()),
                rows.texts("select made_by from webhook_endpoint where id = ?", id.value()));
    }

    @Test
    void onePausedGetsWhatWaitedOnceItIsResumed() throws Exception {
        add();
        Callers.asPerson(owner, () -> service.pause(id()));
        pause();
        assertEquals(
                1,
                rows.count(
                        "from webhook_delivery where organization_id = ? and state = 'PENDING'",
                        opening.organization().value()));
        Callers.asPerson(owner, () -> service.resume(id()));
        Await.until(() -> receiver.requests().size() == 1);
    }

    @Test
    void anAddressHearsOfWhatItsOwnerChose() throws Exception {
        webhooks.add(owner, opening.organization(), receiver.address(), WebhookType.POSTING_CHANGED);
        resumeAfterPause();
        Await.until(() -> receiver.requests().size() == 1);
        webhooks.awaitRest(opening.organization());
        assertEquals(List.of("posting.changed"), receiver.types());
        Map<?, ?> data = (Map<?, ?>) receiver.requests().getFirst().json().get("data");
        assertEquals(List.of("status"), data.get("changed"));
    }

    @Test
    void anOrganizationHasFewAndNoneThatIsNotPublic() throws Exception {
        for (int i = 0; i < WebhookEndpoint.MOST; i++) {
            add();
        }
        presence.during(
                owner,
                () -> assertRefused(
                        "integrations.webhook.most",
                        () -> Callers.asPerson(owner, () -> service.add(command(receiver.address())))));
        for (String address : List.of("", "https://0177.0.0.1/", "http://ats.example/", "https://10.0.0.1:8443/")) {
            presence.during(
                    owner,
                    () -> assertRefused(
                            "shared.invalid-input",
                            () -> Callers.asPerson(owner, () -> service.add(command(address)))));
        }
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() throws Exception {
        webhooks.add(owner, opening.organization(), "https://10.0.0.1/");
        pause();
        DeliveryLine refused = awaitAttempt(1);
        assertEquals(DeliveryProblem.ADDRESS_REFUSED, refused.problem());
    }

    private AddWebhook command(String address) {
        return new AddWebhook(opening.organization(), address, Set.of(WebhookType.POSTING_PAUSED));
    }

    private WebhookSecret add() throws Exception {
        return webhooks.add(owner, opening.organization(), receiver.address());
    }

    private WebhookEndpointId id() throws Exception {
        return webhooks.only(owner, opening.organization()).id();
    }

    private List<DeliveryLine> log() throws Exception {
        return webhooks.log(owner, opening.organization(), id());
    }

    private DeliveryLine awaitAttempt(int attempt) throws Exception {
        Await.until(() -> {
            List<DeliveryLine> log = log();
            return !log.isEmpty()
                    && rows.count(
                                    "from webhook_delivery where id = ? and attempts = ? and claimed_until is null"
                                            + " and tried_at is not null",
                                    log.getFirst().id().value(),
                                    attempt)
                            == 1;
        });
        return log().getFirst();
    }

    private void pause() throws Exception {
        Callers.asPerson(owner, () -> postings.pause(opening.posting()));
    }

    private void resume() throws Exception {
        Callers.asPerson(owner, () -> postings.resume(opening.posting()));
    }

    private void resumeAfterPause() throws Exception {
        pause();
        resume();
    }

    private static void verify(WebhookReceiver.Request request, WebhookSecret secret) throws Exception {
        new Webhook(secret.text()).verify(request.body(), HttpHeaders.of(request.headers(), (name, value) -> true));
    }

    private long mails(String kind, AccountId... owners) throws Exception {
        long found = 0;
        for (AccountId one : owners) {
            found += rows.count(
                    "from outbox_message where kind = ? and recipient = (select email from account where id = ?)"
                            + " and facts::text like '%127.0.0.1%' and facts::text not like '%whsec%'",
                    kind, one.value());
        }
        return found;
    }

    private List<String> audited() throws Exception {
        return rows.texts(
                "select action from audit_log where organization_id = ? and subject_type = 'WebhookEndpoint'"
                        + " order by place",
                opening.organization().value());
    }
}
