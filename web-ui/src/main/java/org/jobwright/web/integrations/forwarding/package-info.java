/** Applications that programs hand over from other sites, for the people who typed them. */
package org.jobwright.web.integrations.forwarding;
