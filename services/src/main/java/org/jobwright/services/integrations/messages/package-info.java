/** What programs read and write of the conversations of their organization with applicants. */
package org.jobwright.services.integrations.messages;
