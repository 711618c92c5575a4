package org.jobwright.instance.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.resources.MetaConfiguration;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.EndpointPaths;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.constants.enums.PatchOp;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.base.ScimObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client that was written by others keeps the members of an organization by SCIM 2.0. */
@ExtendWith(Product.class)
class ScimClientIT {

    private static final String DOMAIN = "larkfield-people.example";

    /** Its owner has proved a domain and named a provider: {@code SignOnIT} does both as people do. */
    private static final String SPEAKS_FOR_ITS_PEOPLE = """
            with employer as (select o.id, m.account_id as owner from hiring_organization o
                join organization_membership m on m.organization_id = o.id and m.role = 'OWNER' and m.ended_at is null
                where o.slug = 'larkfield-care' limit 1),
            proved as (insert into organization_domain (id, version, organization_id, name, token, state, requested_by,
                requested_at, proved_at, method, misses)
                select gen_random_uuid(), 0, id, '%1$s', repeat('t', 43), 'PROVED', owner, now(), now(), 'DNS_TXT', 0
                from employer on conflict do nothing)
            insert into identity_provider (id, version, organization_id, issuer, client_id, client_secret, domains,
                newcomer_role, group_claim, group_roles, required, made_by, made_at, changed_at)
                select gen_random_uuid(), 0, id, 'https://id.%1$s', 'jobwright', 'sealed', '%1$s', 'VIEWER', 'groups',
                    '[{"group": "hiring", "role": "RECRUITER"}]', false, owner, now(), now()
                from employer on conflict do nothing""".formatted(DOMAIN);

    private static final String SAYS_NOTHING_ANY_MORE = """
            with provider as (delete from identity_provider where domains = '%1$s')
            delete from organization_domain where name = '%1$s'""".formatted(DOMAIN);

    @BeforeEach
    void anEmployerThatSpeaksForItsPeople(Instance instance) throws Exception {
        change(instance, SPEAKS_FOR_ITS_PEOPLE);
    }

    /** Others prove its first domain in the same instance. */
    @AfterEach
    void asItWas(Instance instance) throws Exception {
        change(instance, SAYS_NOTHING_ANY_MORE);
    }

    @Test
    void peopleAndGroupsAreKeptByAForeignClient(Instance instance, People people) throws Exception {
        String name = "nora-" + UUID.randomUUID().toString().substring(0, 8);
        String email = name + "@" + DOMAIN;
        try (ScimRequestBuilder client = client(instance, token(people))) {
            MetaConfiguration about =
                    client.loadMetaConfiguration().sendRequest().getResource();
            assertTrue(about.getServiceProvider().getPatchConfig().isSupported());
            assertEquals(2, about.getResourceTypes().size());

            User nora = User.builder()
                    .userName(email)
                    .name(Name.builder()
                            .givenName("Nora")
                            .familyName("Newcomer")
                            .build())
                    .emails(List.of(Email.builder().value(email).primary(true).build()))
                    .active(true)
                    .build();
            User made = checked(
                            client.create(User.class, EndpointPaths.USERS)
                                    .setResource(nora)
                                    .sendRequest(),
                            201)
                    .getResource();
            String id = made.getId().orElseThrow();
            assertEquals(email, made.getUserName().orElseThrow());
            assertEquals("Nora Newcomer", made.getDisplayName().orElseThrow());
            assertTrue(made.getMeta().orElseThrow().getLocation().orElseThrow().endsWith("/scim/v2/Users/" + id));

            ServerResponse<User> again = client.create(User.class, EndpointPaths.USERS)
                    .setResource(nora)
                    .sendRequest();
            assertEquals(409, again.getHttpStatus());
            assertEquals("uniqueness", again.getErrorResponse().getScimType().orElseThrow());

            var found = checked(
                    client.list(User.class, EndpointPaths.USERS)
                            .filter("userName", Comparator.EQ, email)
                            .build()
                            .get()
                            .sendRequest(),
                    200);
            assertEquals(1, found.getResource().getTotalResults());
            assertEquals(
                    id,
                    found.getResource().getListedResources().getFirst().getId().orElseThrow());

            Group hiring = Group.builder()
                    .displayName("hiring-" + name)
                    .members(List.of(Member.builder().value(id).build()))
                    .build();
            Group team = checked(
                            client.create(Group.class, EndpointPaths.GROUPS)
                                    .setResource(hiring)
                                    .sendRequest(),
                            201)
                    .getResource();
            assertEquals(id, team.getMembers().getFirst().getValue().orElseThrow());
            String group = team.getId().orElseThrow();
            checked(
                    client.patch(Group.class, EndpointPaths.GROUPS, group)
                            .addOperation()
                            .op(PatchOp.REMOVE)
                            .path("members[value eq \"" + id + "\"]")
                            .build()
                            .sendRequest(),
                    200,
                    204);
            assertTrue(
                    checked(client.get(Group.class, EndpointPaths.GROUPS, group).sendRequest(), 200)
                            .getResource()
                            .getMembers()
                            .isEmpty());

            checked(
                    client.patch(User.class, EndpointPaths.USERS, id)
                            .addOperation()
                            .op(PatchOp.REPLACE)
                            .path("active")
                            .value("false")
                            .build()
                            .sendRequest(),
                    200);
            User off = checked(client.get(User.class, EndpointPaths.USERS, id).sendRequest(), 200)
                    .getResource();
            assertFalse(off.isActive().orElseThrow());
            off.setActive(true);
            off.setDisplayName("Nora N.");
            User replaced = checked(
                            client.update(User.class, EndpointPaths.USERS, id)
                                    .setResource(off)
                                    .sendRequest(),
                            200)
                    .getResource();
            assertEquals("Nora N.", replaced.getDisplayName().orElseThrow());

            checked(client.delete(Group.class, EndpointPaths.GROUPS, group).sendRequest(), 204);
            checked(client.delete(User.class, EndpointPaths.USERS, id).sendRequest(), 204);
            ServerResponse<User> gone =
                    client.get(User.class, EndpointPaths.USERS, id).sendRequest();
            assertEquals(404, gone.getHttpStatus());
            assertEquals(404, gone.getErrorResponse().getStatus());
        }
    }

    private static void change(Instance instance, String sql) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ScimRequestBuilder client(Instance instance, String token) {
        return new ScimRequestBuilder(
                instance.address("/scim/v2").toString(),
                ScimClientConfig.builder()
                        .requestTimeout(60)
                        .socketTimeout(60)
                        .httpHeaders(Map.of("Authorization", "Bearer " + token))
                        .build());
    }

    private static String token(People people) {
        Recruiter owner = people.rival();
        owner.open("/app/organization/larkfield-care/tokens");
        owner.press("Create a token");
        owner.write("Name", "Directory");
        owner.tick("Keep the members: who may join by signing in, and who no longer (members:provision)");
        owner.press("Create token");
        return owner.field("Your new token").inputValue();
    }

    /** The client itself says whether an answer is one of SCIM. */
    private static <T extends ScimObjectNode> ServerResponse<T> checked(ServerResponse<T> answer, Integer... expected) {
        assertTrue(List.of(expected).contains(answer.getHttpStatus()), answer::getResponseBody);
        assertTrue(answer.isValidScimResponse(), answer::getResponseBody);
        return answer;
    }
}
