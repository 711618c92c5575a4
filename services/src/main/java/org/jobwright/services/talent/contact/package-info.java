/** Requests for contact: employers ask people whom they found, who answer. */
package org.jobwright.services.talent.contact;
