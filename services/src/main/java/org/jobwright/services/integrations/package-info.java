/** What programs of an organization may do: their tokens, their calls, and the postings they write. */
package org.jobwright.services.integrations;
