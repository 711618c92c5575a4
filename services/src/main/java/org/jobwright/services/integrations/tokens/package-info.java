/** The tokens of programs: owners make and revoke them, and the site asks for each request which program sends it. */
package org.jobwright.services.integrations.tokens;
