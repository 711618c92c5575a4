/** Calls of programs: each is carried out once, and a disagreement about an identifier is kept. */
package org.jobwright.services.integrations.calls;
