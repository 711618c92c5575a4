/** Forms that anyone may send: tickets, and work that makes sending many of them dear. */
package org.jobwright.services.shared.forms;
