/** What administrators oversee: an overview of the instance, and the record of who did what. */
package org.jobwright.web.audit;
