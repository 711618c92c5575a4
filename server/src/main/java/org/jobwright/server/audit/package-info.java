/** Verifying the hash chain of the audit log without a running server. */
package org.jobwright.server.audit;
