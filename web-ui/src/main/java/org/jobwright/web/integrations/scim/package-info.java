/** SCIM 2.0: programs keep the members of their organization. */
package org.jobwright.web.integrations.scim;
