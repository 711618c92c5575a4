/**
 * Other people's accounts. Commands for administrators: {@code PeopleService}; for the operator: {@code
 * AdministratorService}.
 */
package org.jobwright.services.accounts.people;
