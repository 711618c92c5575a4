/** Permission given by named people: ApprovalFlow, its groups and votes. It knows its subject only by id and digest. */
package org.jobwright.domain.approvals;
