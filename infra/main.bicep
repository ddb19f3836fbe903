// What the bot needs in Azure: one storage account without keys, one identity, one container app, one registration.
// The Entra app (appId, with a client secret) is made beforehand: resource templates of this kind cannot make one.
// Its signInAudience decides whether it serves one tenant or several; the registration's type stays SingleTenant.
// az deployment group create -g GROUP -f infra/main.bicep \
//   -p image=REGISTRY/teamcoachbot:1.0.0 appId=GUID appPassword=SECRET tenants=GUID admins=GUID
targetScope = 'resourceGroup'

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(16)
param name string = 'teamcoach'

@description('The container image of the bot.')
param image string

@description('App id of the bot in Entra.')
param appId string

@description('Client secret of that app.')
@secure()
param appPassword string

@description('Key that signs the buttons of cards: base64 of at least 32 bytes (openssl rand -base64 32).')
@secure()
param cardKey string

@description('Tenant in which that app is registered.')
param appTenantId string = tenant().tenantId

@description('Ids of the tenants that may use the bot, separated by commas.')
param tenants string

@description('Entra object ids of the administrators, separated by commas.')
param admins string = ''

@description('Where traces and figures are sent by OTLP; nowhere when empty.')
param otlpEndpoint string = ''

param location string = resourceGroup().location

var unique = uniqueString(resourceGroup().id, name)
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-id'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take(toLower(replace('${name}${unique}', '-', '')), 24)
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    // Nobody needs a key: the bot comes with its identity.
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [tableContributor, queueContributor]: {
  name: guid(storage.id, identity.id, role)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    retentionInDays: 30
    sku: { name: 'PerGB2018' }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-env'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      secrets: [
        { name: 'app-password', value: appPassword }
        { name: 'card-key', value: cardKey }
      ]
      ingress: {
        external: true
        targetPort: 8080
        allowInsecure: false
      }
    }
    template: {
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppType', value: 'SingleTenant' }
            { name: 'MicrosoftAppTenantId', value: appTenantId }
            { name: 'MicrosoftAppPassword', secretRef: 'app-password' }
            { name: 'Cards__Keys__0', secretRef: 'card-key' }
            { name: 'Storage__AccountUri', value: storage.properties.primaryEndpoints.table }
            { name: 'Storage__ManagedIdentityClientId', value: identity.properties.clientId }
            { name: 'Teams__Tenants', value: tenants }
            { name: 'Roles__Admins', value: admins }
          ], empty(otlpEndpoint) ? [] : [
            { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: otlpEndpoint }
          ])
          probes: [
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: 8080 }
              periodSeconds: 10
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: 8080 }
              periodSeconds: 1
              timeoutSeconds: 5
              failureThreshold: 1
            }
          ]
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: 10
      }
    }
  }
  dependsOn: [roles]
}

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'TeamCoachBot'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: appId
    msaAppTenantId: appTenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

@description('For the app package: node scripts/package.mjs --bot-id')
output botId string = appId
