/** Programs keep the members of their organization (SCIM 2.0). */
package org.jobwright.services.signon.scim;
