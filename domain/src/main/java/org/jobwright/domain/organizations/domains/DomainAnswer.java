package org.jobwright.domain.organizations.domains;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What name servers answered.
 *
 * @param server which of them was asked, as the operator named it
 * @param others how many other text records there are at the places where ours should be
 */
@Embeddable
public record DomainAnswer(
        @Column(name = "last_result") @Enumerated(EnumType.STRING)
        DomainResult result,

        @Column(name = "last_server") String server,
        @Column(name = "last_others") Integer others) {

    /** The same when the database says that another organization was first. */
    public DomainAnswer taken() {
        return new DomainAnswer(DomainResult.TAKEN, server, others);
    }
}
