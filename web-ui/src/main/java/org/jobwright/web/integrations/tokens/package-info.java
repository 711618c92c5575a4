/** The page on which owners make and revoke tokens for programs. */
package org.jobwright.web.integrations.tokens;
