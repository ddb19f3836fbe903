// What the bot needs in Azure: one storage account without keys, one identity, one container app, one registration.
// The Entra app (appId, with a client secret) is made beforehand: resource templates of this kind cannot make one.
// Its signInAudience decides whether it serves one tenant or several; the registration's type stays SingleTenant.
// az deployment group create -g GROUP -f infra/main.bicep \
//   -p image=REGISTRY/teamcoachbot:1.0.0 appId=GUID appPassword=SECRET cardKey=KEY tenants=GUID admins=GUID
targetScope = 'resourceGroup'

@description('Begins the names of all resources: small letters, digits and hyphens, a letter first.')
@minLength(3)
@maxLength(16)
param name string = 'teamcoach'

@description('The container image of the bot.')
param image string

@description('A registry of Azure that hands its images to identities only, such as name.azurecr.io; give the identity AcrPull there. Empty for a public one.')
param registry string = ''

@description('App id of the bot in Entra.')
param appId string

@description('Client secret of that app.')
@secure()
param appPassword string

@description('Key that signs the buttons of cards and seals those of webhooks: base64 of at least 32 bytes (openssl rand -base64 32).')
@secure()
param cardKey string

@description('The key before it, after a change: what it made holds until it is taken away.')
@secure()
param olderCardKey string = ''

@description('Tenant in which that app is registered.')
param appTenantId string = tenant().tenantId

@description('Ids of the tenants that may use the bot, separated by commas.')
param tenants string

@description('Entra object ids of the administrators, separated by commas.')
param admins string = ''

@description('The https address at which browsers and other systems reach the bot, when it has a domain of its own.')
param webAddress string = ''

@description('Addresses or networks whose X-Forwarded-For is believed, separated by commas.')
param trustedProxies string = ''

@description('Where traces and figures are sent by OTLP; nowhere when empty.')
param otlpEndpoint string = ''

@description('How often data is kept: Standard_ZRS, or Standard_LRS where there are no zones.')
@allowed(['Standard_ZRS', 'Standard_LRS', 'Standard_GZRS', 'Standard_GRS'])
param storageSku string = 'Standard_ZRS'

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
  sku: { name: storageSku }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    // Nobody needs a key: the bot comes with its identity.
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
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

// The address follows from the names: the app cannot be told its own once it is there.
var ownAddress = 'https://${name}.${environment.properties.defaultDomain}/'

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
      activeRevisionsMode: 'Single'
      registries: empty(registry) ? [] : [
        { server: registry, identity: identity.id }
      ]
      secrets: concat([
        { name: 'app-password', value: appPassword }
        { name: 'card-key', value: cardKey }
      ], empty(olderCardKey) ? [] : [
        { name: 'older-card-key', value: olderCardKey }
      ])
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
            { name: 'Web__Address', value: empty(webAddress) ? ownAddress : webAddress }
            { name: 'Storage__AccountUri', value: storage.properties.primaryEndpoints.table }
            { name: 'Storage__ManagedIdentityClientId', value: identity.properties.clientId }
            { name: 'Teams__Tenants', value: tenants }
            { name: 'Roles__Admins', value: admins }
          ], empty(olderCardKey) ? [] : [
            { name: 'Cards__Keys__1', secretRef: 'older-card-key' }
          ], empty(trustedProxies) ? [] : [
            { name: 'Web__TrustedProxies', value: trustedProxies }
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

@description('Where browsers and other systems reach the bot.')
output address string = empty(webAddress) ? ownAddress : webAddress
